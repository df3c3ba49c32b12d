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
    state.moveTo(level, trend, state.place);
    return inside;
  }

  private static boolean additive(
      EtsForm form, EtsWeights weights, EtsState state, Passage passage) {
    double least = form.error() == Part.MULTIPLICATIVE ? LEAST_FACTOR : Double.NEGATIVE_INFINITY;
    double[] season = state.season;
    double level = state.level;
    double trend = state.trend;
    int place = state.place;
    boolean inside = true;
    for (int t = 0; t < passage.values.length; t++) {
      double drift = weights.phi() * trend;
      double base = level + drift;
      double forecast = base + season[place];
      passage.forecasts[t] = forecast;
      inside &= forecast > least;
      double value = passage.values[t];
      double error = Double.isNaN(value) ? 0 : value - forecast;
      level = base + weights.alpha() * error;
      trend = drift + weights.beta() * error;
      season[place] += weights.gamma() * error;
      place = place + 1 == season.length ? 0 : place + 1;
    }
    state.moveTo(level, trend, place);
    return inside;
  }

  private static boolean multiplicative(EtsWeights weights, EtsState state, Passage passage) {
    double[] season = state.season;
    double level = state.level;
    double trend = state.trend;
    int place = state.place;
    boolean inside = true;
    for (int t = 0; t < passage.values.length; t++) {
      double drift = weights.phi() * trend;
      double base = level + drift;
      double effect = season[place];
      double forecast = base * effect;
      passage.forecasts[t] = forecast;
      inside &= base > LEAST_FACTOR && effect > LEAST_FACTOR;
      double value = passage.values[t];
      double error = Double.isNaN(value) ? 0 : value - forecast;
      double adjusted = error / effect;
      level = base + weights.alpha() * adjusted;
      trend = drift + weights.beta() * adjusted;
      season[place] = effect + weights.gamma() * error / base;
      place = place + 1 == season.length ? 0 : place + 1;
    }
    state.moveTo(level, trend, place);
    return inside;
  }
}
