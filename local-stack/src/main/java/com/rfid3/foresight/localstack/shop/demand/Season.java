package com.rfid3.foresight.localstack.shop.demand;

import java.time.LocalDate;

/** The yearly rhythm of a category: one cosine around a peak day. */
public enum Season {
  FLAT(0, 0.05),
  SUMMER(196, 0.60),
  WEDDING(212, 0.45),
  HOLIDAY(345, 0.40),
  COLD(15, 0.50);

  private static final double DAYS_PER_YEAR = 365.25;

  private final int peakDay;
  private final double amplitude;

  Season(int peakDay, double amplitude) {
    this.peakDay = peakDay;
    this.amplitude = amplitude;
  }

  /** The factor of the week that starts on a Monday: one on average over a year, never negative. */
  public double factor(LocalDate monday) {
    double phase = 2 * Math.PI * (monday.getDayOfYear() + 3 - peakDay) / DAYS_PER_YEAR;
    return 1 + amplitude * Math.cos(phase);
  }

  /** Largest relative deviation from the yearly mean. */
  public double amplitude() {
    return amplitude;
  }
}
