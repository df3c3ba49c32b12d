package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.evidence.EvidenceRecords;
import com.rfid3.foresight.prediction.features.FeatureStore;
import com.rfid3.foresight.prediction.outlook.OutlookSettings;
import com.rfid3.foresight.prediction.planning.PlanningStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Fetches what a run starts from. */
@ApplicationScoped
class RecordRoom {
  private final FeatureStore features;
  private final EvidenceRecords evidence;
  private final PlanningStore planning;
  private final RunSettings settings;
  private final String store;

  RecordRoom(FeatureStore features, EvidenceRecords evidence, PlanningStore planning, Reach reach) {
    this.features = features;
    this.evidence = evidence;
    this.planning = planning;
    this.settings = reach.settings();
    this.store = reach.store();
  }

  /** How far back records are read, and whose. */
  @ApplicationScoped
  static class Reach {
    private final RunSettings settings;
    private final String store;

    Reach(RunSettings settings, OutlookSettings outlook) {
      this.settings = settings;
      this.store = outlook.store();
    }

    RunSettings settings() {
      return settings;
    }

    String store() {
      return store;
    }
  }

  /** The records as of an occasion. */
  RunRecords at(Occasion occasion) {
    var fleet = RunRecords.byClass(features.classes());
    if (fleet.isEmpty()) {
      throw new NothingToForecast();
    }
    var from = occasion.today().minusWeeks(settings.historyWeeks());
    return new RunRecords(
        occasion,
        fleet,
        features.turns(from),
        features.serviceExposures(),
        new RunRecords.PointOfSale(store, spans(), features.prices(from, fleet.keySet())),
        evidence.byClass().await().indefinitely(),
        planning.standing().await().indefinitely());
  }

  private List<ContractSpan> spans() {
    return features.contractSpans().stream().filter(span -> span.store().equals(store)).toList();
  }

  /** A page of items after a tag. */
  List<ItemState> items(String after) {
    return features.items(after);
  }

  boolean isLast(List<ItemState> page) {
    return features.isLast(page);
  }
}
