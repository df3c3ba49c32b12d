package com.rfid3.foresight.benchmarks.startup;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One start: seconds until ready, and MiB resident when idle. */
record Start(double seconds, double megabytes) {

  /**
   * The middle of each measure by itself; of an even number the lower one.
   *
   * @param starts at least one
   */
  static Start median(List<Start> starts) {
    return new Start(middle(starts, Start::seconds), middle(starts, Start::megabytes));
  }

  private static double middle(List<Start> starts, ToDoubleFunction<Start> measure) {
    double[] sorted = starts.stream().mapToDouble(measure).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }
}
