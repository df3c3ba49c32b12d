package com.rfid3.foresight.forecasting.theta;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.decomposition.Gaps;
import com.rfid3.foresight.forecasting.smoothing.LevelModel;
import com.rfid3.foresight.forecasting.smoothing.SimpleSmoothing;
import java.util.Map;

/**
 * The Theta method with lines 0 and 2 (Assimakopoulos & Nikolopoulos 2000), computed as simple
 * exponential smoothing with drift of half the slope (Hyndman & Billah 2003). A significant season
 * is taken out first and put back after.
 */
public record Theta() implements Method {

  @Override
  public String name() {
    return "theta";
  }

  @Override
  public int leastObservations(Series series) {
    return 2;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(2, name());
    return ThetaSeason.around(series, Theta::drifting);
  }

  private static Model drifting(Series adjusted) {
    var level = (LevelModel) new SimpleSmoothing().fit(adjusted);
    double slope = Trendline.of(Gaps.filled(adjusted)).slope();
    return new Drifting(level, slope / 2, adjusted.length());
  }

  /** A level with a drift, {@code seen} observations after the start. */
  private record Drifting(LevelModel level, double drift, int seen) implements Model {

    @Override
    public double[] mean(int horizon) {
      double[] mean = level.mean(horizon);
      double alpha = level.alpha();
      double settled = (1 - Math.pow(1 - alpha, seen)) / alpha;
      for (int step = 0; step < horizon; step++) {
        mean[step] += drift * (step + settled);
      }
      return mean;
    }

    @Override
    public Model update(double... newer) {
      return new Drifting((LevelModel) level.update(newer), drift, seen + newer.length);
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of("alpha", level.alpha(), "drift", drift);
    }
  }
}
