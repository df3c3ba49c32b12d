package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers when each source last answered, and says how fresh a list made of them is. */
@ApplicationScoped
public class SourceWatch {
  private final Clock clock;
  private volatile Instant tablesRead = Instant.EPOCH;
  private volatile boolean tablesAway;
  private volatile Optional<Instant> predictionsHeard = Optional.empty();
  private volatile boolean predictionsAway;

  SourceWatch(Clock clock) {
    this.clock = clock;
  }

  /** The tables were read. */
  public void tablesRead() {
    tablesRead = clock.instant();
    tablesAway = false;
  }

  /** The tables could not be read; says whether that is news. */
  public boolean tablesAway() {
    boolean news = !tablesAway;
    tablesAway = true;
    return news;
  }

  /** The predictions were polled and the outcome stored. */
  public void predictionsHeard() {
    predictionsHeard = Optional.of(clock.instant());
    predictionsAway = false;
  }

  /** The predictions did not answer. */
  public void predictionsAway() {
    predictionsAway = true;
  }

  /** How fresh a list is whose sources these are. */
  public AlertFreshness freshness(MergedList list, Visibility visibility) {
    Instant now = clock.instant();
    return new AlertFreshness(
        list.validity().mergedAt(),
        age(tablesRead, now),
        existing(now),
        predictive(visibility, now));
  }

  private PartStatus existing(Instant now) {
    long age = age(tablesRead, now);
    return tablesAway
        ? new PartStatus(PartState.STALE, DegradedReason.DATABASE_DOWN, age)
        : PartStatus.live(age);
  }

  private PartStatus predictive(Visibility visibility, Instant now) {
    Optional<DegradedReason> off = visibility.whyNothing();
    if (off.isPresent()) {
      return PartStatus.off(off.get());
    }
    if (tablesAway) {
      return existing(now);
    }
    // Before the first poll of this process the alerts are those of an earlier one, of unknown age.
    Long age = predictionsHeard.map(heard -> age(heard, now)).orElse(null);
    return predictionsAway || age == null
        ? new PartStatus(PartState.STALE, DegradedReason.SERVICE_DOWN, age)
        : PartStatus.live(age);
  }

  private static long age(Instant since, Instant now) {
    return Math.max(0, Duration.between(since, now).toMillis());
  }
}
