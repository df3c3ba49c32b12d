package com.rfid3.foresight.forecasting.ets;

import com.rfid3.foresight.forecasting.Model;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fitted exponential smoothing model with the states after the last observation. */
public final class EtsModel implements Model {
  private final EtsForm form;
  private final EtsWeights weights;
  private final EtsState state;
  private final double aicc;

  EtsModel(EtsForm form, EtsWeights weights, EtsState state, double aicc) {
    this.form = form;
    this.weights = weights;
    this.state = state;
    this.aicc = aicc;
  }

  /**
   * A model with given weights and states.
   *
   * @param season effects by place, place 0 being that of the next observation; one neutral effect
   *     where the form has no season
   */
  public static EtsModel of(
      EtsForm form, EtsWeights weights, double[] levelAndTrend, double[] season) {
    var state = new EtsState(levelAndTrend[0], levelAndTrend[1], season.clone(), 0);
    return new EtsModel(form, weights, state, Double.NaN);
  }

  @Override
  public double[] mean(int horizon) {
    double[] unknown = new double[horizon];
    java.util.Arrays.fill(unknown, Double.NaN);
    double[] mean = new double[horizon];
    EtsFilter.run(form, weights, state.copy(), new EtsFilter.Passage(unknown, mean));
    return mean;
  }

  @Override
  public EtsModel update(double... newer) {
    var moved = state.copy();
    EtsFilter.run(form, weights, moved, new EtsFilter.Passage(newer, new double[newer.length]));
    return new EtsModel(form, weights, moved, aicc);
  }

  /**
   * The one-step forecasts of newer observations, each knowing those before it: where the model
   * stands before a series, its errors in sample.
   */
  public double[] oneStep(double... newer) {
    double[] forecasts = new double[newer.length];
    EtsFilter.run(form, weights, state.copy(), new EtsFilter.Passage(newer, forecasts));
    return forecasts;
  }

  /** The form that was fitted. */
  public EtsForm form() {
    return form;
  }

  /** The corrected information criterion; {@code NaN} where the model was not fitted. */
  public double aicc() {
    return aicc;
  }

  @Override
  public Map<String, Double> parameters() {
    var named = new LinkedHashMap<String, Double>();
    named.put("alpha", weights.alpha());
    if (form.trend() != EtsForm.Trend.NONE) {
      named.put("beta", weights.beta());
      named.put("phi", weights.phi());
    }
    if (form.season() != EtsForm.Part.NONE) {
      named.put("gamma", weights.gamma());
    }
    return named;
  }
}
