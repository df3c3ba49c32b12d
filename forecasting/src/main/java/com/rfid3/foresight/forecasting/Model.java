package com.rfid3.foresight.forecasting;

import java.util.Map;

/** A method fitted to one series, standing after its last observation. Immutable. */
public interface Model {

  /**
   * Point forecasts, {@code mean(h)[0]} being the first step after the last observation.
   *
   * @param horizon number of steps, at least 1
   */
  double[] mean(int horizon);

  /**
   * The model moved past newer observations (oldest first, {@code NaN} for a missing one): states
   * move on, parameters stay, nothing is fitted again.
   */
  Model update(double... newer);

  /** The fitted parameters by their names in the method's source, for explanations. */
  Map<String, Double> parameters();
}
