package com.rfid3.foresight.prediction.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The product-limit estimate of how long something lasts, from times of which some were not seen to
 * their end (Kaplan and Meier 1958). At one time, what ended is counted before what was lost sight
 * of.
 */
public final class KaplanMeier {
  private final double[] times;
  private final double[] surviving;
  private final int events;

  /**
   * One duration.
   *
   * @param time at least 0, in any unit
   * @param ended whether the end was seen; else it was lost sight of at {@code time}
   */
  public record Lasting(double time, boolean ended) {}

  private KaplanMeier(double[] times, double[] surviving, int events) {
    this.times = times;
    this.surviving = surviving;
    this.events = events;
  }

  /** The estimate of any number of durations, none included. */
  public static KaplanMeier of(List<Lasting> durations) {
    var sorted =
        durations.stream()
            .sorted(
                Comparator.comparingDouble(Lasting::time)
                    .thenComparing(Lasting::ended, Comparator.reverseOrder()))
            .toList();
    var times = new ArrayList<Double>();
    var surviving = new ArrayList<Double>();
    double share = 1;
    int events = 0;
    for (int i = 0; i < sorted.size(); ) {
      double time = sorted.get(i).time;
      int atRisk = sorted.size() - i;
      int ended = 0;
      for (; i < sorted.size() && sorted.get(i).time == time; i++) {
        ended += sorted.get(i).ended ? 1 : 0;
      }
      if (ended > 0) {
        share *= 1 - ended / (double) atRisk;
        events += ended;
        times.add(time);
        surviving.add(share);
      }
    }
    return new KaplanMeier(array(times), array(surviving), events);
  }

  /** Share that lasts longer than a time, 1 before the first end that was seen. */
  public double beyond(double time) {
    double share = 1;
    for (int i = 0; i < times.length && times[i] <= time; i++) {
      share = surviving[i];
    }
    return share;
  }

  /** Ends that were seen. */
  public int events() {
    return events;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
