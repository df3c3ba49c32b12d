package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.evidence.EvidenceRecords;
import com.rfid3.foresight.prediction.features.FeatureStore;
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

  RecordRoom(
      FeatureStore features,
      EvidenceRecords evidence,
      PlanningStore planning,
      RunSettings settings) {
    this.features = features;
    this.evidence = evidence;
    this.planning = planning;
    this.settings = settings;
  }

  /** The records as of an occasion. */
  RunRecords at(Occasion occasion) {
    var fleet = RunRecords.byClass(features.classes());
    if (fleet.isEmpty()) {
      throw new NothingToForecast();
    }
    return new RunRecords(
        occasion,
        fleet,
        features.turns(occasion.today().minusWeeks(settings.historyWeeks())),
        evidence.byClass().await().indefinitely(),
        planning.standing().await().indefinitely());
  }

  /** A page of items after a tag. */
  List<ItemState> items(String after) {
    return features.items(after);
  }

  boolean isLast(List<ItemState> page) {
    return features.isLast(page);
  }
}
