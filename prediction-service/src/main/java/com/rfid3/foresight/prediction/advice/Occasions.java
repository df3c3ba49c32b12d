package com.rfid3.foresight.prediction.advice;

import com.rfid3.foresight.legacyinventory.time.ShopTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Opens occasions by the clock of the service and the calendar of the shop. */
@ApplicationScoped
public class Occasions {
  private final Clock clock;
  private final ShopTime shopTime;

  public Occasions(Clock clock, ShopTime shopTime) {
    this.clock = clock;
    this.shopTime = shopTime;
  }

  /** A new occasion, with a lineage of its own. */
  public Occasion open() {
    // To the second, as the table keeps it: what is ready and what is kept must say the same.
    Instant now = now().truncatedTo(ChronoUnit.SECONDS);
    return new Occasion(now, shopTime.dateOf(now), UUID.randomUUID().toString());
  }

  /** The shop's date at this moment. */
  public LocalDate today() {
    return shopTime.dateOf(now());
  }

  /** The moment. */
  public Instant now() {
    return clock.instant();
  }
}
