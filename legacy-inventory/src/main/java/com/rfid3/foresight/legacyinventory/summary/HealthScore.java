package com.rfid3.foresight.legacyinventory.summary;

/** The legacy dashboard's health score. */
final class HealthScore {
  private static final double LOW_UTILIZATION = 40;
  private static final double HIGH_UTILIZATION = 90;
  private static final long QUIET_WEEK = 50;

  private HealthScore() {}

  /**
   * The score, 0 to 100, rounded to one place.
   *
   * @param utilization share on rent in percent, not rounded
   * @param recentScans scans of the last seven days
   */
  static double of(AlertCounts alerts, double utilization, long recentScans) {
    double score =
        100
            - 5.0 * alerts.critical()
            - 2.0 * alerts.high()
            - alerts.medium()
            - 0.5 * alerts.low()
            - utilizationPenalty(utilization)
            - (recentScans < QUIET_WEEK ? 10 : 0);
    return LegacyRounding.round(Math.clamp(score, 0.0, 100.0), 1);
  }

  private static double utilizationPenalty(double utilization) {
    if (utilization < LOW_UTILIZATION) {
      return (LOW_UTILIZATION - utilization) * 0.5;
    }
    return utilization > HIGH_UTILIZATION ? (utilization - HIGH_UTILIZATION) * 1.5 : 0;
  }
}
