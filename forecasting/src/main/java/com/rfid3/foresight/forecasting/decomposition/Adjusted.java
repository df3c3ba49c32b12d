package com.rfid3.foresight.forecasting.decomposition;

import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.decomposition.SeasonalFigure.Kind;
import java.util.Map;

/**
 * A model of a seasonally adjusted series, with the season put back.
 *
 * @param figure effects by place, place 0 being that of the next observation
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Adjusted(Model inner, double[] figure, Kind kind) implements Model {

  /** Takes a season away: {@code place} is that of {@code values[0]} in the figure. */
  public static double[] without(double[] values, double[] figure, Kind kind) {
    double[] rest = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      double effect = figure[t % figure.length];
      rest[t] = kind == Kind.ADDITIVE ? values[t] - effect : values[t] / effect;
    }
    return rest;
  }

  /**
   * A figure that starts at the first observation, turned to start after {@code length} of them.
   */
  public static double[] turned(double[] figure, int length) {
    double[] turned = new double[figure.length];
    for (int i = 0; i < figure.length; i++) {
      turned[i] = figure[(i + length) % figure.length];
    }
    return turned;
  }

  @Override
  public double[] mean(int horizon) {
    double[] mean = inner.mean(horizon);
    for (int step = 0; step < horizon; step++) {
      double effect = figure[step % figure.length];
      mean[step] = kind == Kind.ADDITIVE ? mean[step] + effect : mean[step] * effect;
    }
    return mean;
  }

  @Override
  public Model update(double... newer) {
    var moved = inner.update(without(newer, figure, kind));
    return new Adjusted(moved, turned(figure, newer.length), kind);
  }

  @Override
  public Map<String, Double> parameters() {
    return inner.parameters();
  }
}
