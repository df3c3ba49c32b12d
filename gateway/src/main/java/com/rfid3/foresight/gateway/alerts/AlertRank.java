package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where an alert stands in the list: worst severity, greatest expected loss, newest, id. The order
 * is total, so that pages neither overlap nor skip.
 */
record AlertRank(Severity severity, double loss, Instant createdAt, String id)
    implements Comparable<AlertRank> {
  private static final Comparator<AlertRank> FIRST_READ =
      Comparator.comparing(AlertRank::severity, Comparator.reverseOrder())
          .thenComparing(AlertRank::loss, Comparator.reverseOrder())
          .thenComparing(AlertRank::createdAt, Comparator.reverseOrder())
          .thenComparing(rank -> rank.id().length())
          .thenComparing(AlertRank::id);

  static AlertRank of(AlertView alert) {
    return new AlertRank(
        Optional.ofNullable(alert.severity()).orElse(Severity.CRITICAL),
        Optional.ofNullable(alert.expectedLoss()).orElse(0.0),
        Optional.ofNullable(alert.createdAt()).orElse(Instant.EPOCH),
        alert.id());
  }

  @Override
  public int compareTo(AlertRank other) {
    return FIRST_READ.compare(this, other);
  }
}
