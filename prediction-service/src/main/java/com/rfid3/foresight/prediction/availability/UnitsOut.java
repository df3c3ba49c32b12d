package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.forecasting.SamplePaths;

/**
 * Units of a class that are away at once at the busiest moment of the next month, in the sampled
 * futures: out now and not back, booked or newly rented, and in service.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UnitsOut(double[] sortedPeaks, double meanDays, double load) {

  /**
   * Units that are enough with a probability.
   *
   * @param probability between 0 and 1, both excluded
   */
  public double atOnce(double probability) {
    return Math.ceil(SamplePaths.quantileOf(sortedPeaks, probability));
  }
}
