package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.availability.AvailabilityForecast;
import com.rfid3.foresight.prediction.availability.TimesOut;
import com.rfid3.foresight.prediction.demand.DemandSeries;
import com.rfid3.foresight.prediction.demand.DemandStatements;
import com.rfid3.foresight.prediction.demand.DemandTraining;
import com.rfid3.foresight.prediction.maintenance.MaintenanceForecast;
import com.rfid3.foresight.prediction.pack.PackForecast;
import com.rfid3.foresight.prediction.pricing.PricingForecast;
import com.rfid3.foresight.prediction.pricing.PricingTraining;
import com.rfid3.foresight.prediction.quality.QualityForecast;
import com.rfid3.foresight.prediction.restock.FleetDrafts;
import com.rfid3.foresight.prediction.restock.RestockDrafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
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
  private final Stocking restock;
  private final PricingTraining pricing;

  Workshop(DemandTraining demand, DailyModels models, Stocking restock, PricingTraining pricing) {
    this.demand = demand;
    this.models = models;
    this.restock = restock;
    this.pricing = pricing;
  }

  /** Orders of what is sold, fleets of what comes back. */
  @ApplicationScoped
  static class Stocking {
    private final RestockDrafts sold;
    private final FleetDrafts returning;

    Stocking(RestockDrafts sold, FleetDrafts returning) {
      this.sold = sold;
      this.returning = returning;
    }

    RestockDrafts sold() {
      return sold;
    }

    FleetDrafts returning() {
      return returning;
    }
  }

  /** Forecasts of a run. */
  record Forecasts(
      DemandStatements demand,
      Optional<MaintenanceForecast> maintenance,
      RestockDrafts restock,
      FleetDrafts fleets,
      Optional<QualityForecast> quality,
      Optional<PackForecast> pack,
      AvailabilityForecast availability,
      Optional<PricingForecast> pricing) {
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
    var panel = ahead ? records.witnesses().panel() : List.<DemandSeries>of();
    return new Forecasts(
        demand.statements(panel, records.occasion(), records.planning()),
        made(enabled, PredictionType.MAINTENANCE, () -> models.maintenance(records)),
        restock.sold(),
        restock.returning(),
        made(enabled, PredictionType.QUALITY, () -> models.quality(records)),
        made(enabled, PredictionType.PACK, () -> models.pack(records)),
        availability(records),
        made(enabled, PredictionType.PRICING, () -> pricing(records)));
  }

  private PricingForecast pricing(RunRecords records) {
    return pricing.on(records.occasion(), records.pointOfSale().lines(), records.planning());
  }

  private AvailabilityForecast availability(RunRecords records) {
    var occasion = records.occasion();
    var sold = records.pointOfSale();
    // To the day: within a day the hours that pass change nothing that is said.
    var day = occasion.today().atStartOfDay(ZoneOffset.UTC).toInstant();
    var times = new TimesOut(sold.lines(), records.exposures(), day);
    return new AvailabilityForecast(sold.spans(), times, demand.intervalLevel(), occasion);
  }

  private static <T> Optional<T> made(
      Set<PredictionType> enabled, PredictionType type, Supplier<T> model) {
    return enabled.contains(type) ? Optional.of(model.get()) : Optional.empty();
  }
}
