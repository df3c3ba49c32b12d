package com.rfid3.foresight.forecasting.intermittent;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import java.util.Map;

/**
 * Croston's method (1972): demand sizes and the intervals between them are smoothed apart, both
 * starting at their first value. With {@code corrected} the ratio is multiplied by 1 − alpha / 2
 * against its bias (Syntetos & Boylan 2005, SBA).
 *
 * @param alpha weight of both, in (0, 1]
 */
public record Croston(double alpha, boolean corrected) implements Method {

  /** Refuses a weight outside (0, 1]. */
  public Croston {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException("a smoothing weight lies in (0, 1], not at " + alpha);
    }
  }

  @Override
  public String name() {
    return corrected ? "sba" : "croston";
  }

  @Override
  public int leastObservations(Series series) {
    return 1;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(1, name());
    double size = 0;
    double interval = 0;
    int since = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      since++;
      if (Double.isNaN(value) || value == 0) {
        continue;
      }
      size = interval == 0 ? value : size + alpha * (value - size);
      interval = interval == 0 ? since : interval + alpha * (since - interval);
      since = 0;
    }
    return new Rate(this, size, interval, since);
  }

  /**
   * The smoothed size and interval.
   *
   * @param interval 0 before the first demand
   * @param since observations since the last demand
   */
  private record Rate(Croston method, double size, double interval, int since) implements Model {

    @Override
    public double[] mean(int horizon) {
      double factor = method.corrected ? 1 - method.alpha / 2 : 1;
      double[] mean = new double[horizon];
      java.util.Arrays.fill(mean, interval == 0 ? 0 : factor * size / interval);
      return mean;
    }

    @Override
    public Model update(double... newer) {
      var moved = this;
      for (double value : newer) {
        moved = moved.passed(value);
      }
      return moved;
    }

    private Rate passed(double value) {
      int waited = since + 1;
      if (Double.isNaN(value) || value == 0) {
        return new Rate(method, size, interval, waited);
      }
      boolean first = interval == 0;
      double nextSize = first ? value : size + method.alpha * (value - size);
      double nextInterval = first ? waited : interval + method.alpha * (waited - interval);
      return new Rate(method, nextSize, nextInterval, 0);
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of("alpha", method.alpha, "size", size, "interval", interval);
    }
  }
}
