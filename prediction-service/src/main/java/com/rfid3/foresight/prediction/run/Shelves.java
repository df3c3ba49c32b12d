package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.availability.AvailabilityBook;
import com.rfid3.foresight.prediction.demand.DemandPaths;
import com.rfid3.foresight.prediction.pack.PackBook;
import com.rfid3.foresight.prediction.pack.PackFleet;
import com.rfid3.foresight.prediction.pack.PackUse;
import com.rfid3.foresight.prediction.pricing.PricingTraining;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the answers of a run that are no single predictions, type by type. */
@ApplicationScoped
class Shelves {
  private final DemandPaths paths;
  private final AvailabilityBook availability;
  private final PricingTraining pricing;
  private final PackBook packs;

  Shelves(
      DemandPaths paths, AvailabilityBook availability, PricingTraining pricing, PackBook packs) {
    this.paths = paths;
    this.availability = availability;
    this.pricing = pricing;
    this.packs = packs;
  }

  /** What a run knows at its end: records, and the packs among the items it went through. */
  record Known(RunRecords records, PackFleet packs) {}

  void keep(Workshop.Forecasts forecasts, Known known, Set<PredictionType> enabled) {
    RunRecords records = known.records;
    var occasion = records.occasion();
    if (enabled.contains(PredictionType.DEMAND)) {
      var demand = forecasts.demand();
      paths.keep(demand.forecasts(), demand.version(), occasion.now()).await().indefinitely();
      var said =
          records.fleet().values().stream()
              .map(state -> forecasts.availability().of(state, demand))
              .toList();
      availability.keep(said, records.fleet().values(), occasion).await().indefinitely();
    }
    if (enabled.contains(PredictionType.PACK)) {
      packs
          .keep(use(forecasts, records).of(known.packs, occasion), occasion)
          .await()
          .indefinitely();
    }
    forecasts.pricing().ifPresent(said -> pricing.keep(said, occasion).await().indefinitely());
  }

  private static PackUse use(Workshop.Forecasts forecasts, RunRecords records) {
    var sold = records.pointOfSale();
    var lines = sold.lines().stream().filter(week -> week.store().equals(sold.store())).toList();
    var times = forecasts.availability().times();
    return new PackUse(records.fleet(), records.turns(), lines, times, records.planning());
  }
}
