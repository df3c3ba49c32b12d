package com.rfid3.foresight.forecasting;

import java.util.OptionalDouble;

/** A central prediction band, one pair of bounds per step. */
public final class Interval {
  private final double level;
  private final double[] lower;
  private final double[] upper;
  private final OptionalDouble empiricalCoverage;

  /** A band meant to hold the share {@code level}; the bounds are copied. */
  public Interval(double level, double[] lower, double[] upper, OptionalDouble empiricalCoverage) {
    this.level = level;
    this.lower = lower.clone();
    this.upper = upper.clone();
    this.empiricalCoverage = empiricalCoverage;
  }

  /** The share of outcomes that the band is meant to hold, between 0 and 1. */
  public double level() {
    return level;
  }

  /** The lower bound per step. */
  public double[] lower() {
    return lower.clone();
  }

  /** The upper bound per step. */
  public double[] upper() {
    return upper.clone();
  }

  /**
   * The share that bands of this level held on the past, empirical and so called; empty where the
   * past was too short to say.
   */
  public OptionalDouble empiricalCoverage() {
    return empiricalCoverage;
  }

  /** Whether {@code value} lies in the band at {@code step}, counted from 1. */
  public boolean contains(int step, double value) {
    return lower[step - 1] <= value && value <= upper[step - 1];
  }
}
