package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where an alert stands in the list: worst severity, then greatest expected loss, then newest
 * (undated ones after dated ones), then id. Total, so that pages never overlap.
 */
public record Rank(Severity severity, double loss, Instant createdAt, AlertId id)
    implements Comparable<Rank> {

  /** Stands for an unknown date, older than any. */
  public static final Instant UNDATED = Instant.EPOCH;

  private static final Comparator<Rank> FIRST_READ =
      Comparator.comparing(Rank::severity, Comparator.reverseOrder())
          .thenComparing(Rank::loss, Comparator.reverseOrder())
          .thenComparing(Rank::createdAt, Comparator.reverseOrder())
          .thenComparing(Rank::id);

  /** Alerts in the order of the list. */
  public static final Comparator<MergedAlert> ORDER = Comparator.comparing(Rank::of);

  /** The rank of this alert. */
  public static Rank of(MergedAlert alert) {
    Instant created = alert.content().createdAt().orElse(UNDATED);
    return new Rank(alert.weight().severity(), alert.weight().loss(), created, alert.id());
  }

  @Override
  public int compareTo(Rank other) {
    return FIRST_READ.compare(this, other);
  }
}
