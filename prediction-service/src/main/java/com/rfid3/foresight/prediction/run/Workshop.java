package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.demand.DemandPanel;
import com.rfid3.foresight.prediction.demand.DemandSeries;
import com.rfid3.foresight.prediction.demand.DemandStatements;
import com.rfid3.foresight.prediction.demand.DemandTraining;
import com.rfid3.foresight.prediction.features.FeatureStore;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.maintenance.MaintenanceHistory;
import com.rfid3.foresight.prediction.maintenance.MaintenanceTraining;
import com.rfid3.foresight.prediction.restock.RestockDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the forecasts of a run: what needs models, and no database. */
@ApplicationScoped
class Workshop {
  private final FeatureStore features;
  private final DemandTraining demand;
  private final MaintenanceTraining maintenance;
  private final RestockDrafts restock;

  Workshop(
      FeatureStore features,
      DemandTraining demand,
      MaintenanceTraining maintenance,
      RestockDrafts restock) {
    this.features = features;
    this.demand = demand;
    this.maintenance = maintenance;
    this.restock = restock;
  }

  /** Forecasts of a run. */
  record Forecasts(
      DemandStatements demand, Optional<MaintenanceForecast> maintenance, RestockDrafts restock) {

    /** The models behind them. */
    List<ModelVersion> versions() {
      return Stream.concat(
              demand.versions().stream(), maintenance.map(MaintenanceForecast::version).stream())
          .toList();
    }
  }

  Forecasts make(RunRecords records, Set<PredictionType> enabled) {
    boolean ahead =
        enabled.contains(PredictionType.DEMAND) || enabled.contains(PredictionType.RESTOCK);
    var panel =
        ahead ? DemandPanel.of(records.turns(), records.resaleClasses()) : List.<DemandSeries>of();
    return new Forecasts(
        demand.statements(panel, records.occasion(), records.planning()),
        enabled.contains(PredictionType.MAINTENANCE)
            ? Optional.of(maintenance(records))
            : Optional.empty(),
        restock);
  }

  private MaintenanceForecast maintenance(RunRecords records) {
    var fleet = List.copyOf(records.fleet().values());
    var history = new MaintenanceHistory(
            features.serviceExposures(), records.turns(), fleet, features.grades());
    return maintenance.on(records.occasion(), history);
  }
}
