package com.rfid3.foresight.forecasting.interval;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Earlier forecasts beside what came of them: what intervals are made from. Grows by {@link #add},
 * then is read.
 */
public final class Calibration {
  private double[] forecasts = new double[64];
  private double[] outcomes = new double[64];
  private double[] scales = new double[64];
  private int[] steps = new int[64];
  private int size;

  /** One forecast and its outcome; one without an outcome or a scale is passed over. */
  public void add(int step, double forecast, double outcome, double scale) {
    if (Double.isNaN(outcome) || !(scale > 0)) {
      return;
    }
    if (size == forecasts.length) {
      forecasts = Arrays.copyOf(forecasts, 2 * size);
      outcomes = Arrays.copyOf(outcomes, 2 * size);
      scales = Arrays.copyOf(scales, 2 * size);
      steps = Arrays.copyOf(steps, 2 * size);
    }
    forecasts[size] = forecast;
    outcomes[size] = outcome;
    scales[size] = scale;
    steps[size++] = step;
  }

  /** The number of outcomes. */
  public int size() {
    return size;
  }

  double forecast(int i) {
    return forecasts[i];
  }

  double outcome(int i) {
    return outcomes[i];
  }

  double scale(int i) {
    return scales[i];
  }

  int step(int i) {
    return steps[i];
  }

  /** The error in units of its scale. */
  double scaledError(int i) {
    return (outcomes[i] - forecasts[i]) / scales[i];
  }

  /** Indices by rising forecast. */
  int[] byForecast() {
    return IntStream.range(0, size)
        .boxed()
        .sorted((a, b) -> Double.compare(forecasts[a], forecasts[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
