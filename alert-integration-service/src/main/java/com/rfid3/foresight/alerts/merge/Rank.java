package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where an alert stands in the list: worst severity, then greatest expected loss, then newest
 * (undated ones after dated ones), then id. Total, so that pages never overlap.
 */
public record Rank(Severity severity, double loss, Instant createdAt, AlertId id)
    implements Comparable<Rank> {

  /** Stands for an unknown date, older than any. */
  public static final Instant UNDATED = Instant.EPOCH;

  /** Alerts in the order of the list. */
  public static final Comparator<MergedAlert> ORDER = (one, other) -> of(one).compareTo(of(other));

  /** The rank of this alert. */
  public static Rank of(MergedAlert alert) {
    Instant created = Instant.EPOCH.plus(micros(alert.content().createdAt()), ChronoUnit.MICROS);
    return new Rank(alert.weight().severity(), alert.weight().loss(), created, alert.id());
  }

  /**
   * A time as the tables keep it, in microseconds since 1970; that of no time where it is empty.
   */
  static long micros(Optional<Instant> time) {
    Instant at = time.orElse(UNDATED);
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
  }

  // Written out: this is compared millions of times for a long list.
  @Override
  public int compareTo(Rank other) {
    int order = other.severity.compareTo(severity);
    if (order == 0) {
      order = Double.compare(other.loss, loss);
    }
    if (order == 0) {
      order = other.createdAt.compareTo(createdAt);
    }
    return order == 0 ? id.compareTo(other.id) : order;
  }
}
