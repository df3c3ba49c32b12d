package com.rfid3.foresight.forecasting.ets;

import com.rfid3.foresight.forecasting.ets.EtsForm.Part;

/** The recursions of exponential smoothing (Hyndman et al. 2008, table 2.1). */
final class EtsFilter {
  /** A multiplicative one-step forecast at or below this has left the model's domain. */
  private static final double LEAST_FACTOR = 1e-10;

  private EtsFilter() {}

  /**
   * Moves {@code state} through the observations; a missing one lets it drift without correction.
   *
   * @return whether all forecasts stayed in the model's domain
   */
  static boolean run(EtsForm form, EtsWeights weights, EtsState state, Passage passage) {
    return switch (form.season()) {
      case NONE -> plain(form, weights, state, passage);
      case ADDITIVE -> additive(form, weights, state, passage);
      case MULTIPLICATIVE -> multiplicative(weights, state, passage);
    };
  }

  /** Observations to pass, and room for their one-step forecasts. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Passage(double[] values, double[] forecasts) {}

  private static boolean plain(EtsForm form, EtsWeights weights, EtsState state, Passage passage) {
    double least = form.error() == Part.MULTIPLICATIVE ? LEAST_FACTOR : Double.NEGATIVE_INFINITY;
    double level = state.level;
    double trend = state.trend;
    boolean inside = true;
    for (int t = 0; t < passage.values.length; t++) {
      double drift = weights.phi() * trend;
      double forecast = level + drift;
      passage.forecasts[t] = forecast;
      inside &= forecast > least;
      double value = passage.values[t];
      double error = Double.isNaN(value) ? 0 : value - forecast;
      level = forecast + weights.alpha() * error;
      trend = drift + weights.beta() * error;
    }
    state.level = level;
    state.trend = trend;
    return inside;
  }

  private static boolean additive(
      EtsForm form, EtsWeights weights, EtsState state, Passage passage) {
    double least = form.error() == Part.MULTIPLICATIVE ? LEAST_FACTOR : Double.NEGATIVE_INFINITY;
    double[] season = state.season;
    boolean inside = true;
    for (int t = 0; t < passage.values.length; t++) {
      double drift = weights.phi() * state.trend;
      double base = state.level + drift;
      double forecast = base + season[state.place];
      passage.forecasts[t] = forecast;
      inside &= forecast > least;
      double value = passage.values[t];
      double error = Double.isNaN(value) ? 0 : value - forecast;
      state.level = base + weights.alpha() * error;
      state.trend = drift + weights.beta() * error;
      season[state.place] += weights.gamma() * error;
      state.place = state.place + 1 == season.length ? 0 : state.place + 1;
    }
    return inside;
  }

  private static boolean multiplicative(EtsWeights weights, EtsState state, Passage passage) {
    double[] season = state.season;
    boolean inside = true;
    for (int t = 0; t < passage.values.length; t++) {
      double drift = weights.phi() * state.trend;
      double base = state.level + drift;
      double effect = season[state.place];
      double forecast = base * effect;
      passage.forecasts[t] = forecast;
      inside &= base > LEAST_FACTOR && effect > LEAST_FACTOR;
      double value = passage.values[t];
      double error = Double.isNaN(value) ? 0 : value - forecast;
      double adjusted = error / effect;
      state.level = base + weights.alpha() * adjusted;
      state.trend = drift + weights.beta() * adjusted;
      season[state.place] = effect + weights.gamma() * error / base;
      state.place = state.place + 1 == season.length ? 0 : state.place + 1;
    }
    return inside;
  }
}
