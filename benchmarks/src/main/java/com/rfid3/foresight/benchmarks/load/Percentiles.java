package com.rfid3.foresight.benchmarks.load;

import java.time.Duration;
import java.util.Collection;

/** Latencies of a run. */
public final class Percentiles {
  private final long[] sortedNanos;

  private Percentiles(long[] sortedNanos) {
    this.sortedNanos = sortedNanos;
  }

  public static Percentiles of(Collection<Sample> samples) {
    return new Percentiles(
        samples.stream().mapToLong(sample -> sample.latency().toNanos()).sorted().toArray());
  }

  /**
   * The latency that a share of the answers does not exceed, by nearest rank.
   *
   * @param share in (0, 1]
   * @throws IllegalStateException without samples
   */
  public Duration at(double share) {
    if (sortedNanos.length == 0) {
      throw new IllegalStateException("no samples");
    }
    int rank = (int) Math.ceil(share * sortedNanos.length);
    return Duration.ofNanos(sortedNanos[Math.max(rank, 1) - 1]);
  }
}
