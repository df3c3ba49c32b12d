package com.rfid3.foresight.forecasting.catalogue;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.decomposition.Decomposed;
import com.rfid3.foresight.forecasting.ets.AutomaticEts;
import com.rfid3.foresight.forecasting.ets.Ets;
import com.rfid3.foresight.forecasting.ets.EtsForm;
import com.rfid3.foresight.forecasting.intermittent.AggregatedSmoothing;
import com.rfid3.foresight.forecasting.intermittent.Croston;
import com.rfid3.foresight.forecasting.intermittent.Tsb;
import com.rfid3.foresight.forecasting.naive.Drift;
import com.rfid3.foresight.forecasting.naive.SeasonalNaive;
import com.rfid3.foresight.forecasting.naive.WindowMean;
import com.rfid3.foresight.forecasting.smoothing.SimpleSmoothing;
import com.rfid3.foresight.forecasting.theta.DynamicTheta;
import com.rfid3.foresight.forecasting.theta.Theta;

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

  /** Holt's linear trend. */
  public static Method holt() {
    return new Ets("holt", EtsForm.HOLT);
  }

  /** Holt's trend, damped. */
  public static Method dampedHolt() {
    return new Ets("damped", EtsForm.DAMPED_HOLT);
  }

  /** Holt-Winters with an additive season. */
  public static Method holtWinters() {
    return new Ets("holtwinters", EtsForm.HOLT_WINTERS);
  }

  /** Holt-Winters with a multiplicative season; for positive series. */
  public static Method holtWintersMultiplicative() {
    return new Ets("holtwinters-m", EtsForm.HOLT_WINTERS_MULTIPLICATIVE);
  }

  /** Exponential smoothing of the form that the corrected Akaike criterion prefers. */
  public static Method ets() {
    return new AutomaticEts();
  }

  /** The Theta method. */
  public static Method theta() {
    return new Theta();
  }

  /** The dynamic optimised Theta model. */
  public static Method dynamicTheta() {
    return new DynamicTheta();
  }

  /** Croston's method with weight {@code alpha} for sizes and intervals. */
  public static Method croston(double alpha) {
    return new Croston(alpha, false);
  }

  /** Croston's method with the correction of Syntetos and Boylan. */
  public static Method sba(double alpha) {
    return new Croston(alpha, true);
  }

  /** The method of Teunter, Syntetos and Babai, fitted. */
  public static Method tsb() {
    return new Tsb();
  }

  /** Smoothing of demand summed over its mean interval. */
  public static Method adida() {
    return new AggregatedSmoothing(false);
  }

  /** Smoothing of demand averaged over several sums. */
  public static Method imapa() {
    return new AggregatedSmoothing(true);
  }

  /** Any method on the series without its seasons, which are put back. */
  public static Method decomposed(Method inner) {
    return new Decomposed(inner);
  }
}
