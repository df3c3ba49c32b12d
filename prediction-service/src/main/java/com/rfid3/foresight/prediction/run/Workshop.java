package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.demand.DemandPanel;
import com.rfid3.foresight.prediction.demand.DemandSeries;
import com.rfid3.foresight.prediction.demand.DemandStatements;
import com.rfid3.foresight.prediction.demand.DemandTraining;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.pack.PackForecast;
import com.rfid3.foresight.prediction.quality.QualityForecast;
import com.rfid3.foresight.prediction.restock.RestockDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the forecasts of a run: what needs models, and no database. */
@ApplicationScoped
class Workshop {
  private final DemandTraining demand;
  private final DailyModels models;
  private final RestockDrafts restock;

  Workshop(DemandTraining demand, DailyModels models, RestockDrafts restock) {
    this.demand = demand;
    this.models = models;
    this.restock = restock;
  }

  /** Forecasts of a run. */
  record Forecasts(
      DemandStatements demand,
      Optional<MaintenanceForecast> maintenance,
      RestockDrafts restock,
      Optional<QualityForecast> quality,
      Optional<PackForecast> pack) {
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
        made(enabled, PredictionType.MAINTENANCE, () -> models.maintenance(records)),
        restock,
        made(enabled, PredictionType.QUALITY, () -> models.quality(records)),
        made(enabled, PredictionType.PACK, () -> models.pack(records)));
  }

  private static <T> Optional<T> made(
      Set<PredictionType> enabled, PredictionType type, Supplier<T> model) {
    return enabled.contains(type) ? Optional.of(model.get()) : Optional.empty();
  }
}
