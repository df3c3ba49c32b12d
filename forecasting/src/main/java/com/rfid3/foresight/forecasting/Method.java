package com.rfid3.foresight.forecasting;

/**
 * A way to continue a series by its mean: stateless, thread-safe, deterministic.
 *
 * <p>A method says nothing of uncertainty; a {@link Forecaster} adds that from the errors that the
 * method made on the series' own past.
 */
public interface Method {

  /** A short name, unique among the methods in use, such as {@code theta}. */
  String name();

  /** The least number of observations, missing ones not counted, that {@link #fit} accepts. */
  int leastObservations(Series series);

  /**
   * Fits the method to a series.
   *
   * @throws SeriesException where the series has fewer than {@link #leastObservations}
   */
  Model fit(Series series);

  /** Whether the series is long enough, and otherwise of a kind, for this method. */
  default boolean suits(Series series) {
    return series.observed() >= leastObservations(series);
  }
}
