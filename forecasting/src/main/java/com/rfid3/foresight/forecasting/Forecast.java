package com.rfid3.foresight.forecasting;

import java.util.OptionalDouble;

/**
 * What a forecaster says of one series: mean, quantiles and sampled futures, with how it came
 * about. Steps count from 1, the first after the last observation; arrays hold step 1 at index 0.
 */
public final class Forecast {
  private final String seriesId;
  private final double[] mean;
  private final Futures futures;
  private final Origin origin;

  /**
   * The sampled futures.
   *
   * @param counts whether values are counts, so that quantiles are whole numbers
   * @param coverage how often bands held on the past
   */
  public record Futures(SamplePaths paths, boolean counts, EmpiricalCoverage coverage) {}

  /** How a forecast came about: the method or combination, and why that one. */
  public record Origin(String method, String why) {}

  /** How often central bands of a level held on a series' own past. */
  @FunctionalInterface
  public interface EmpiricalCoverage {
    /** Where the past is too short to say. */
    EmpiricalCoverage UNKNOWN = level -> OptionalDouble.empty();

    /** The share held by the band of {@code level}, between 0 and 1. */
    OptionalDouble of(double level);
  }

  /** Puts a forecast together; all arrays are copied. */
  public Forecast(String seriesId, double[] mean, Futures futures, Origin origin) {
    this.seriesId = seriesId;
    this.mean = mean.clone();
    this.futures = futures;
    this.origin = origin;
  }

  /** The series this speaks of. */
  public String seriesId() {
    return seriesId;
  }

  /** The number of steps. */
  public int horizon() {
    return mean.length;
  }

  /** The expected value per step. */
  public double[] mean() {
    return mean.clone();
  }

  /** The expected sum over the first {@code steps} steps. */
  public double meanTotal(int steps) {
    double total = 0;
    for (int step = 0; step < steps; step++) {
      total += mean[step];
    }
    return total;
  }

  /**
   * The quantile per step; whole numbers where the series is one of counts.
   *
   * @param level between 0 and 1, both excluded
   */
  public double[] quantile(double level) {
    if (!(level > 0 && level < 1)) {
      throw new SeriesException(seriesId, "a quantile level lies between 0 and 1, not at " + level);
    }
    double[] quantiles = futures.paths.quantile(level);
    if (futures.counts) {
      for (int step = 0; step < quantiles.length; step++) {
        quantiles[step] = Math.rint(quantiles[step]);
      }
    }
    return quantiles;
  }

  /** The central band that should hold the share {@code level} of outcomes at each step. */
  public Interval interval(double level) {
    double tail = (1 - level) / 2;
    return new Interval(level, quantile(tail), quantile(1 - tail), futures.coverage.of(level));
  }

  /** The probability, per step, that the value lies above {@code level}. */
  public double[] probabilityAbove(double level) {
    return futures.paths.probabilityAbove(level);
  }

  /** The probability that the sum over the whole horizon lies above {@code level}. */
  public double probabilityTotalAbove(double level) {
    return futures.paths.probabilityTotalAbove(horizon(), level);
  }

  /** The sampled futures, for anything else that is asked of the distribution. */
  public SamplePaths paths() {
    return futures.paths;
  }

  /** The method or combination that was used. */
  public String method() {
    return origin.method;
  }

  /** Why this method, in one sentence. */
  public String why() {
    return origin.why;
  }
}
