package com.rfid3.foresight.forecasting.interval;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The outcomes of the earlier forecasts nearest to this one: where most periods see no demand, the
 * distribution changes its shape with the rate, which no scaling of errors can follow.
 */
final class LocalMargins implements Margins {
  private static final int MOST_NEIGHBOURS = 600;
  private static final int SHARE = 10;
  private static final double FAR = 2;
  private static final int WINDOWS_PER_WIDTH = 8;

  private final double[] forecasts;
  private final double[] outcomes;
  private final int width;
  private final Map<Integer, double[]> windows = new ConcurrentHashMap<>();

  private LocalMargins(double[] forecasts, double[] outcomes) {
    this.forecasts = forecasts;
    this.outcomes = outcomes;
    this.width = Math.clamp(outcomes.length / SHARE, 1, MOST_NEIGHBOURS);
  }

  static LocalMargins of(Calibration past) {
    int[] order = past.byForecast();
    double[] forecasts = Arrays.stream(order).mapToDouble(past::forecast).toArray();
    double[] outcomes = Arrays.stream(order).mapToDouble(past::outcome).toArray();
    return new LocalMargins(forecasts, outcomes);
  }

  @Override
  public void fill(At at, double[] grid) {
    // The middle of the equal ones: where many forecasts are alike, all are as near.
    double next = Math.nextUp(at.forecast());
    int place = (firstFrom(at.forecast()) + firstFrom(next)) / 2;
    // Windows are shared by forecasts that lie close, so that each is sorted once.
    int hop = Math.max(1, width / WINDOWS_PER_WIDTH);
    int last = forecasts.length - width;
    int from = Math.clamp((place - width / 2) / hop * (long) hop, 0, last);
    double[] window = windows.computeIfAbsent(from, this::window);
    double factor = from == last ? beyond(at.forecast(), from) : 1;
    for (int i = 0; i < grid.length; i++) {
      double level = (i + 0.5) / grid.length;
      // Outcomes are whole numbers or zeros: the step function's own quantile, no interpolation.
      double outcome = window[(int) (level * window.length)];
      grid[i] = Math.max(at.floor(), factor * outcome);
    }
  }

  /** The first index of a forecast at or above this one. */
  private int firstFrom(double forecast) {
    int low = 0;
    int high = forecasts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (forecasts[middle] < forecast) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A factor for a forecast far beyond the highest neighbours; one just beyond them is expected to
   * fall back among them.
   */
  private double beyond(double forecast, int from) {
    double mean = Arrays.stream(forecasts, from, forecasts.length).average().orElse(0);
    return mean > 0 ? Math.max(1, forecast / (FAR * mean)) : 1;
  }

  private double[] window(int from) {
    double[] sorted = Arrays.copyOfRange(outcomes, from, from + width);
    Arrays.sort(sorted);
    return sorted;
  }
}
