package com.rfid3.foresight.forecasting.interval;

/**
 * Adaptive conformal inference (Gibbs & Candès 2021): the level to ask of a band so that in the
 * long run it holds the share that is wanted, whatever happens to the series.
 *
 * @param wanted the share that bands should hold, in (0, 1)
 * @param level the level to ask for next, in [0, 1]
 * @param rate how far one miss moves the level, in (0, 1); 0.01 to 0.05 is usual
 */
public record AdaptiveLevel(double wanted, double level, double rate) {

  /** Refuses shares and rates outside their range. */
  public AdaptiveLevel {
    if (!(wanted > 0 && wanted < 1 && rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("share and rate lie strictly between 0 and 1");
    }
  }

  /** Starts by asking for what is wanted. */
  public static AdaptiveLevel start(double wanted, double rate) {
    return new AdaptiveLevel(wanted, wanted, rate);
  }

  /** The level after it is known whether the last band held its outcome. */
  public AdaptiveLevel after(boolean held) {
    double moved = level + rate * (wanted - (held ? 1 : 0));
    return new AdaptiveLevel(wanted, Math.clamp(moved, 0, 1), rate);
  }
}
