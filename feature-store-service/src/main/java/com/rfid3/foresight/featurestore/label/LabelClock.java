package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.featurestore.cycle.FeatureRuns;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The shop's day, and the day up to which scans have been copied. */
@ApplicationScoped
public class LabelClock {
  private final ShopTime shop;
  private final FeatureRuns runs;
  private final Clock clock;

  public LabelClock(ShopTime shop, FeatureRuns runs, Clock clock) {
    this.shop = shop;
    this.runs = runs;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return shop.dateOf(clock.instant());
  }

  /** Start of the last completed cycle: up to then every scan was looked for. */
  Uni<Instant> watchedTo() {
    return runs.lastCompleted().map(last -> last.orElse(Instant.EPOCH));
  }

  /** Day of the last completed cycle; before the first one nothing is covered. */
  Uni<LocalDate> copiedTo() {
    return runs.lastCompleted().map(last -> last.map(shop::dateOf).orElse(LocalDate.EPOCH));
  }
}
