package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.forecasting.SamplePaths;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Units that are out at once because of rentals that begin from today on, path by path: a week's
 * units begin evenly over its days, and stay out as long as such units do.
 *
 * @param firstWeek Monday of the paths' first step
 */
public record Occupancy(SamplePaths paths, LocalDate firstWeek, LocalDate today, TimeOut time) {
  private static final double WEEK = 7;

  /** Units out {@code ahead} days after today, one number per path, sorted. */
  public double[] on(int ahead) {
    double[] out = byPath(ahead);
    Arrays.sort(out);
    return out;
  }

  /** The same in the order of the paths. */
  double[] byPath(int ahead) {
    double[] weights = weights(ahead);
    double[] out = new double[paths.count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = weighed(paths.path(i), weights);
    }
    return out;
  }

  // What a unit of each step adds: one that began on day s is out on day `ahead` with beyond(ahead
  // - s).
  private double[] weights(int ahead) {
    double[] weights = new double[paths.horizon()];
    long offset = ChronoUnit.DAYS.between(firstWeek, today);
    for (int start = 0; start <= ahead; start++) {
      int step = (int) Math.floorDiv(offset + start, (long) WEEK);
      if (step >= 0 && step < weights.length) {
        weights[step] += time.beyond().applyAsDouble(ahead - start) / WEEK;
      }
    }
    return weights;
  }

  private static double weighed(double[] path, double[] weights) {
    double sum = 0;
    for (int step = 0; step < path.length; step++) {
      sum += weights[step] * path[step];
    }
    return sum;
  }
}
