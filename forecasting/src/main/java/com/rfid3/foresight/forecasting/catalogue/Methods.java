package com.rfid3.foresight.forecasting.catalogue;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.naive.Drift;
import com.rfid3.foresight.forecasting.naive.SeasonalNaive;
import com.rfid3.foresight.forecasting.naive.WindowMean;
import com.rfid3.foresight.forecasting.smoothing.SimpleSmoothing;

/** The methods by name. Each is stateless and may be shared. */
public final class Methods {
  private Methods() {}

  /** The last value. */
  public static Method naive() {
    return new SeasonalNaive("naive", false);
  }

  /** The value one season ago; the last value where the series has no season. */
  public static Method seasonalNaive() {
    return new SeasonalNaive("snaive", true);
  }

  /** The line through the first and the last value. */
  public static Method drift() {
    return new Drift();
  }

  /** The mean of the last {@code window} values. */
  public static Method windowMean(int window) {
    return new WindowMean(window);
  }

  /** The mean of all values. */
  public static Method mean() {
    return new WindowMean(WindowMean.ALL);
  }

  /** Simple exponential smoothing, fitted. */
  public static Method ses() {
    return new SimpleSmoothing();
  }
}
