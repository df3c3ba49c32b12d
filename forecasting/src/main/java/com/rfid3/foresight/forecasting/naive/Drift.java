package com.rfid3.foresight.forecasting.naive;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import java.util.Map;

/** The line through the first and the last observation (Hyndman & Athanasopoulos, FPP, 5.2). */
public record Drift() implements Method {

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public int leastObservations(Series series) {
    return 2;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(2, name());
    int first = 0;
    while (Double.isNaN(series.value(first))) {
      first++;
    }
    var start = new Line(series.value(first), 0, 0, 0);
    double[] rest = new double[series.length() - first - 1];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = series.value(first + 1 + i);
    }
    return start.update(rest);
  }

  /**
   * A line from the first value, {@code lastAt} observations after it at {@code last}, and {@code
   * silent} missing observations since.
   */
  private record Line(double first, double rise, int lastAt, int silent) implements Model {

    private double slope() {
      return lastAt == 0 ? 0 : rise / lastAt;
    }

    @Override
    public double[] mean(int horizon) {
      double[] mean = new double[horizon];
      for (int step = 0; step < horizon; step++) {
        mean[step] = first + rise + slope() * (silent + step + 1);
      }
      return mean;
    }

    @Override
    public Model update(double... newer) {
      var moved = this;
      for (double value : newer) {
        int elapsed = moved.lastAt + moved.silent + 1;
        moved =
            Double.isNaN(value)
                ? new Line(first, moved.rise, moved.lastAt, moved.silent + 1)
                : new Line(first, value - first, elapsed, 0);
      }
      return moved;
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of("slope", slope());
    }
  }
}
