package com.rfid3.foresight.forecasting.theta;

/** The recursions of the dynamic Theta model, equations 9 to 13 of Fiorucci et al. (2016). */
final class DynamicThetaState {

  /**
   * What is fitted.
   *
   * @param initial the level before the first observation
   */
  record Parameters(double alpha, double theta, double initial) {}

  private final Parameters parameters;
  private double level;
  private double mean;
  private double start;
  private double slope;
  private double fade;
  private int seen;

  private DynamicThetaState(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The state after the first observation. */
  static DynamicThetaState start(Parameters parameters, double first) {
    var state = new DynamicThetaState(parameters);
    state.level = parameters.alpha * first + (1 - parameters.alpha) * parameters.initial;
    state.mean = first;
    state.start = first;
    state.fade = 1 - parameters.alpha;
    state.seen = 1;
    return state;
  }

  /** The forecast of the next observation. */
  double next() {
    double line = fade * start + (1 - fade * (1 - parameters.alpha)) / parameters.alpha * slope;
    return level + (1 - 1 / parameters.theta) * line;
  }

  /** Moves past one observation. */
  void observe(double value) {
    int n = seen;
    level = parameters.alpha * value + (1 - parameters.alpha) * level;
    slope = ((n - 1) * slope + 6 * (value - mean) / (n + 1)) / (n + 2);
    mean = (n * mean + value) / (n + 1);
    start = mean - slope * (n + 2) / 2.0;
    fade *= 1 - parameters.alpha;
    seen = n + 1;
  }

  DynamicTheta.Fitted passed(double[] values) {
    for (int t = 1; t < values.length; t++) {
      observe(values[t]);
    }
    return new DynamicTheta.Fitted(this);
  }

  DynamicThetaState copy() {
    var copy = new DynamicThetaState(parameters);
    copy.level = level;
    copy.mean = mean;
    copy.start = start;
    copy.slope = slope;
    copy.fade = fade;
    copy.seen = seen;
    return copy;
  }

  Parameters parameters() {
    return parameters;
  }
}
