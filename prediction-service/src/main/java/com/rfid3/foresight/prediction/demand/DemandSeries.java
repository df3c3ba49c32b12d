package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.forecasting.Series;
import java.time.LocalDate;

/**
 * Units of one target per week, oldest first, up to the last complete week; a week that the scans
 * do not wholly cover is {@code NaN}.
 *
 * @param category the category that the target belongs to, empty for the shop as a whole
 * @param firstWeek Monday of the first observation
 * @param consumed whether the units are sold for good, so that demand is consumption
 * @param basis what it rests on
 */
public record DemandSeries(
    Target target,
    String category,
    LocalDate firstWeek,
    Series units,
    boolean consumed,
    Basis basis) {

  /** A series that rests on scans. */
  public DemandSeries(
      Target target, String category, LocalDate firstWeek, Series units, boolean consumed) {
    this(target, category, firstWeek, units, consumed, Basis.SCANS);
  }

  /** The same series on another basis. */
  DemandSeries on(Basis other) {
    return new DemandSeries(target, category, firstWeek, units, consumed, other);
  }

  /** Monday of the first week to forecast. */
  public LocalDate nextWeek() {
    return firstWeek.plusWeeks(units.length());
  }

  /** Weeks with at least one unit. */
  public int activeWeeks() {
    int active = 0;
    for (int week = 0; week < units.length(); week++) {
      active += units.value(week) > 0 ? 1 : 0;
    }
    return active;
  }

  /** All units. */
  public double totalUnits() {
    return lastWeeks(units.length());
  }

  /**
   * Units of the last {@code days} days before the first week to forecast, a week spread evenly.
   */
  public double lastDays(int days) {
    int whole = Math.min(days / 7, units.length());
    double rest = whole < units.length() ? week(units.length() - 1 - whole) * (days % 7) / 7.0 : 0;
    return lastWeeks(whole) + rest;
  }

  /** Units of the last weeks, a week that is not covered counted as none. */
  public double lastWeeks(int weeks) {
    double sum = 0;
    for (int week = Math.max(0, units.length() - weeks); week < units.length(); week++) {
      sum += week(week);
    }
    return sum;
  }

  private double week(int index) {
    double value = units.value(index);
    return Double.isNaN(value) ? 0 : value;
  }
}
