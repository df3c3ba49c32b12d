package com.rfid3.foresight.localstack.legacyweb;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The legacy health score and its rounding. */
final class HealthScore {

  private static final long FEW_SCANS = 50;

  private HealthScore() {}

  /**
   * From 0 to 100, one decimal: 100, less 5 per critical alert, 2 per high, 1 per medium and 0.5
   * per low one; less half a point per percent of utilisation under 40, or 1.5 per percent over 90;
   * less 10 for fewer than 50 scans in a week.
   *
   * @param alerts active alerts
   * @param utilization percent
   * @param scans of the last seven days
   */
  static double of(AlertCounts alerts, double utilization, long scans) {
    double score =
        100.0
            - 5.0 * alerts.critical()
            - 2.0 * alerts.high()
            - 1.0 * alerts.medium()
            - 0.5 * alerts.low();
    if (utilization < 40) {
      score -= (40 - utilization) * 0.5;
    } else if (utilization > 90) {
      score -= (utilization - 90) * 1.5;
    }
    if (scans < FEW_SCANS) {
      score -= 10;
    }
    return Math.clamp(round(score, 1), 0.0, 100.0);
  }

  /** Rounds as Python does: the binary value, half to even. */
  static double round(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** Active alerts by severity. */
  record AlertCounts(long critical, long high, long medium, long low) {

    long total() {
      return critical + high + medium + low;
    }
  }
}
