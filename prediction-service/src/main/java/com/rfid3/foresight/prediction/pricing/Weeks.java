package com.rfid3.foresight.prediction.pricing;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Weeks of a series as rows of season, trend and, last, log rate.
 *
 * @param rows one per week, {@link #WIDTH} wide
 * @param units per week
 * @param total their sum
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Weeks(double[][] rows, double[] units, double total) {
  private static final double DAYS_OF_YEAR = 365.25;
  private static final int HARMONICS = 6;

  /** Columns of a row. */
  static final int WIDTH = 2 + 2 * HARMONICS;

  /** The column of the log rate. */
  static final int RATE = WIDTH - 1;

  static Weeks all(PriceSeries series) {
    return part(series, 0, series.weeks());
  }

  static Weeks before(PriceSeries series, LocalDate day) {
    return part(series, 0, index(series, day));
  }

  static Weeks from(PriceSeries series, LocalDate day) {
    return part(series, index(series, day), series.weeks());
  }

  private static int index(PriceSeries series, LocalDate day) {
    long days = day.toEpochDay() - series.firstWeek().toEpochDay();
    return Math.clamp(Math.ceilDiv(days, 7L), 0, series.weeks());
  }

  private static Weeks part(PriceSeries series, int from, int to) {
    double[][] rows = new double[to - from][];
    for (int week = from; week < to; week++) {
      rows[week - from] = row(series.firstWeek(), week, series.rates()[week]);
    }
    double[] units = Arrays.copyOfRange(series.units(), from, to);
    return new Weeks(rows, units, Arrays.stream(units).sum());
  }

  double[] shares(double[] beta, double slope) {
    double[] shares = new double[rows.length];
    double sum = 0;
    for (int week = 0; week < shares.length; week++) {
      shares[week] = Math.exp(eta(rows[week], beta, slope));
      sum += shares[week];
    }
    for (int week = 0; week < shares.length; week++) {
      shares[week] /= sum;
    }
    return shares;
  }

  static double[] row(LocalDate firstWeek, int week, double rate) {
    double years = (firstWeek.toEpochDay() + 7.0 * week) / DAYS_OF_YEAR;
    double[] row = new double[WIDTH];
    // Years since about now: far from zero the trend and the level would hardly be told apart.
    row[0] = years - 55;
    for (int k = 1; k <= HARMONICS; k++) {
      row[2 * k - 1] = Math.sin(2 * Math.PI * k * years);
      row[2 * k] = Math.cos(2 * Math.PI * k * years);
    }
    row[RATE] = Math.log(rate);
    return row;
  }

  static double eta(double[] row, double[] beta, double slope) {
    double sum = slope * row[RATE];
    for (int a = 0; a < RATE; a++) {
      sum += beta[a] * row[a];
    }
    return sum;
  }
}
