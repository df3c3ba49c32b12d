package com.rfid3.foresight.forecasting.smoothing;

import com.rfid3.foresight.forecasting.Model;
import java.util.Arrays;
import java.util.Map;

/**
 * A smoothed level that is carried forward.
 *
 * @param level the level after the last observation
 * @param alpha weight of a new observation
 * @param initial the level before the first observation
 */
public record LevelModel(double level, double alpha, double initial) implements Model {

  @Override
  public double[] mean(int horizon) {
    double[] mean = new double[horizon];
    Arrays.fill(mean, level);
    return mean;
  }

  @Override
  public Model update(double... newer) {
    double moved = level;
    for (double value : newer) {
      moved += Double.isNaN(value) ? 0 : alpha * (value - moved);
    }
    return new LevelModel(moved, alpha, initial);
  }

  @Override
  public Map<String, Double> parameters() {
    return Map.of("alpha", alpha, "initial", initial);
  }
}
