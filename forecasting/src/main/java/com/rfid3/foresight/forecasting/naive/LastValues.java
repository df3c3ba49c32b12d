package com.rfid3.foresight.forecasting.naive;

import com.rfid3.foresight.forecasting.Model;
import java.util.Map;

/** Repeats the last season, or with a season of one the last value. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LastValues(double[] season) implements Model {

  @Override
  public double[] mean(int horizon) {
    double[] mean = new double[horizon];
    for (int step = 0; step < horizon; step++) {
      mean[step] = season[step % season.length];
    }
    return mean;
  }

  @Override
  public Model update(double... newer) {
    int period = season.length;
    double[] moved = new double[period];
    for (int i = 0; i < period; i++) {
      moved[i] = season[(i + newer.length) % period];
    }
    for (int i = 0; i < newer.length; i++) {
      if (!Double.isNaN(newer[i])) {
        moved[Math.floorMod(i - newer.length, period)] = newer[i];
      }
    }
    return new LastValues(moved);
  }

  @Override
  public Map<String, Double> parameters() {
    return Map.of("period", (double) season.length);
  }
}
