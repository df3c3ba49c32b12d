package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers when each source last answered, and says how fresh a list made of them is. */
@ApplicationScoped
public class SourceWatch {
  private final Clock clock;
  private volatile Instant tablesRead = Instant.EPOCH;
  private volatile boolean tablesAway;
  private final Map<Polled, Hearing> hearings = new ConcurrentHashMap<>();

  /** The services that are polled. */
  public enum Polled {
    PREDICTIONS,
    DATA
  }

  private record Hearing(Optional<Instant> last, boolean away) {
    static final Hearing NEVER = new Hearing(Optional.empty(), false);
  }

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

  /** A source was polled and its answer stored. */
  public void heard(Polled source) {
    hearings.put(source, new Hearing(Optional.of(clock.instant()), false));
  }

  /** A source did not answer. */
  public void away(Polled source) {
    hearings.merge(
        source, new Hearing(Optional.empty(), true), (last, now) -> new Hearing(last.last(), true));
  }

  /** How fresh a list is whose sources these are. */
  public AlertFreshness freshness(MergedList list, Visibility visibility) {
    Instant now = clock.instant();
    return new AlertFreshness(
        list.validity().mergedAt(),
        age(tablesRead, now),
        existing(now),
        polled(Polled.PREDICTIONS, visibility.whyNothing(), now),
        polled(Polled.DATA, visibility.whyNoOthers(), now));
  }

  private PartStatus existing(Instant now) {
    long age = age(tablesRead, now);
    return tablesAway
        ? new PartStatus(PartState.STALE, DegradedReason.DATABASE_DOWN, age)
        : PartStatus.live(age);
  }

  private PartStatus polled(Polled source, Optional<DegradedReason> off, Instant now) {
    if (off.isPresent()) {
      return PartStatus.off(off.get());
    }
    if (tablesAway) {
      return existing(now);
    }
    Hearing hearing = hearings.getOrDefault(source, Hearing.NEVER);
    // Before the first poll of this process the alerts are those of an earlier one, of unknown age.
    Long age = hearing.last().map(heard -> age(heard, now)).orElse(null);
    return hearing.away() || age == null
        ? new PartStatus(PartState.STALE, DegradedReason.SERVICE_DOWN, age)
        : PartStatus.live(age);
  }

  private static long age(Instant since, Instant now) {
    return Math.max(0, Duration.between(since, now).toMillis());
  }
}
