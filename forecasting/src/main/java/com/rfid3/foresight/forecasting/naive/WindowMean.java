package com.rfid3.foresight.forecasting.naive;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import java.util.Arrays;
import java.util.Map;

/**
 * The mean of the last {@code window} observations that are not missing, of all where there are
 * fewer.
 *
 * @param window number of observations, at least 1; {@link #ALL} for the mean of the whole series
 */
public record WindowMean(int window) implements Method {
  /** A window that is never full. */
  public static final int ALL = Integer.MAX_VALUE;

  /** Refuses a window without observations. */
  public WindowMean {
    if (window < 1) {
      throw new IllegalArgumentException("a window holds at least one observation, not " + window);
    }
  }

  @Override
  public String name() {
    return window == ALL ? "mean" : "mean" + window;
  }

  @Override
  public int leastObservations(Series series) {
    return 1;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(1, name());
    double[] latest = new double[Math.min(window, series.observed())];
    int filled = 0;
    for (int at = series.length() - 1; filled < latest.length; at--) {
      if (!Double.isNaN(series.value(at))) {
        latest[latest.length - ++filled] = series.value(at);
      }
    }
    return new Window(latest, window);
  }

  /** The observations in the window, oldest first. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Window(double[] latest, int capacity) implements Model {

    @Override
    public double[] mean(int horizon) {
      double[] mean = new double[horizon];
      Arrays.fill(mean, Arrays.stream(latest).sum() / latest.length);
      return mean;
    }

    @Override
    public Model update(double... newer) {
      double[] seen = Arrays.stream(newer).filter(value -> !Double.isNaN(value)).toArray();
      double[] all = Arrays.copyOf(latest, latest.length + seen.length);
      System.arraycopy(seen, 0, all, latest.length, seen.length);
      int from = Math.max(0, all.length - capacity);
      return new Window(Arrays.copyOfRange(all, from, all.length), capacity);
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of("window", (double) latest.length);
    }
  }
}
