package com.rfid3.foresight.featurestore.catalogue;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureSource;
import com.rfid3.foresight.contracts.feature.FeatureView;
import java.time.Duration;

/** What features of one sort have in common. */
record FeatureShape(
    FeatureSource source,
    Integer windowDays,
    String computation,
    String unit,
    Range range,
    Duration ttl,
    String missing) {
  private static final String UNTIL_PUSHED =
      "The shop's data do not hold it; it is missing until somebody pushes it.";
  private static final String UNTIL_PROVIDED =
      "The shop's data do not hold it; it is missing until a provider is configured or somebody"
          + " pushes it.";
  // Three missed cycles of five minutes would be nervous; a day is the limit of the plan.
  private static final Duration TTL = Duration.ofDays(1);
  // What somebody told us holds until told otherwise, within reason.
  private static final Duration PUSHED_TTL = Duration.ofDays(400);
  // The weather of the day before yesterday is none.
  private static final Duration DAILY_TTL = Duration.ofDays(2);
  // Figures of a month are published in the course of the next one.
  private static final Duration MONTHLY_TTL = Duration.ofDays(75);
  static final FeatureShape ANCHOR =
      ledger(null, "latest event in the scan ledger", "epoch_seconds");
  static final FeatureShape FIRST = ledger(null, "first event in the scan ledger", "epoch_seconds");
  static final FeatureShape COUNT = ledger(null, "count over the scan ledger", "turns");
  static final FeatureShape SCANS = ledger(null, "count over the scan ledger", "scans");
  static final FeatureShape GRADE =
      new FeatureShape(
          FeatureSource.LEDGER,
          null,
          "latest grade in the scan ledger",
          "steps_below_a_plus",
          new Range(0.0, 7.0));
  static final FeatureShape STEPS =
      new FeatureShape(
          FeatureSource.LEDGER, null, "first against latest grade", "steps", new Range(-7.0, 7.0));
  static final FeatureShape SLOPE =
      new FeatureShape(
          FeatureSource.LEDGER,
          null,
          "first against latest grade, over the years between",
          "steps_per_year",
          new Range(null, null));
  static final FeatureShape CODE = ledger(null, "latest scan in the scan ledger", "code");
  static final FeatureShape UNITS = fleet("count over the tagged items", "units", Range.POSITIVE);
  static final FeatureShape SHARE = fleet("ratio of two counts", "ratio", new Range(0.0, 1.0));
  static final FeatureShape RATE = fleet("ratio of two counts", "turns_per_unit", Range.POSITIVE);
  static final FeatureShape PRICE = fleet("point-of-sale row of the class", "usd", Range.POSITIVE);
  static final FeatureShape DUE =
      new FeatureShape(
          FeatureSource.LINES,
          null,
          "return scans against due dates of contract lines",
          "turns",
          Range.POSITIVE);
  static final FeatureShape DAYS = derived("age of another feature", "days", Range.POSITIVE);
  static final FeatureShape FLAG = derived("calendar", "flag", new Range(0.0, 1.0));
  private static final int VERSION = 1;

  static FeatureShape window(int days) {
    return ledger(days, "count over a window of the scan ledger", "turns");
  }

  static FeatureShape window(int days, String unit) {
    return ledger(days, "count over a window of the scan ledger", unit);
  }

  static FeatureShape lines(int days, String unit) {
    return new FeatureShape(
        FeatureSource.LINES, days, "sum over a window of contract lines", unit, Range.POSITIVE);
  }

  static FeatureShape derived(String computation, String unit, Range range) {
    return new FeatureShape(FeatureSource.DERIVED, null, computation, unit, range);
  }

  static FeatureShape calendar(String unit, double min, double max) {
    return derived("calendar", unit, new Range(min, max));
  }

  static FeatureShape pushed(String unit) {
    return pushed(unit, Range.POSITIVE, PUSHED_TTL, UNTIL_PUSHED);
  }

  static FeatureShape daily(String unit, double min, double max) {
    return pushed(unit, new Range(min, max), DAILY_TTL, UNTIL_PROVIDED);
  }

  static FeatureShape monthly(String unit, double min, double max) {
    return pushed(unit, new Range(min, max), MONTHLY_TTL, UNTIL_PROVIDED);
  }

  private static FeatureShape pushed(String unit, Range range, Duration ttl, String missing) {
    return new FeatureShape(FeatureSource.PUSHED, null, "as pushed", unit, range, ttl, missing);
  }

  /** One that the suite computes itself. */
  private FeatureShape(
      FeatureSource source, Integer windowDays, String computation, String unit, Range range) {
    this(source, windowDays, computation, unit, range, TTL, null);
  }

  FeatureView view(EntityKind kind, String name, String description) {
    return new FeatureView(
        name,
        VERSION,
        kind,
        windowDays,
        computation,
        unit,
        range.min(),
        range.max(),
        ttl.toSeconds(),
        "feature-store-service",
        source,
        description,
        missing == null,
        missing);
  }

  private static FeatureShape ledger(Integer days, String computation, String unit) {
    return new FeatureShape(FeatureSource.LEDGER, days, computation, unit, Range.POSITIVE);
  }

  private static FeatureShape fleet(String computation, String unit, Range range) {
    return new FeatureShape(FeatureSource.FLEET, null, computation, unit, range);
  }

  /** Bounds, both inclusive; null where there is none. */
  record Range(Double min, Double max) {
    static final Range POSITIVE = new Range(0.0, null);
  }
}
