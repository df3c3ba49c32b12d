package com.rfid3.foresight.benchmarks.forecasting;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How fast one thread does a piece of work, by the processor time it was given: on a machine shared
 * with others the wall clock would measure them as well.
 *
 * @param perSecond units of work per second of processor time
 * @param bytes bytes allocated per unit
 * @param wallPerSecond units of work per second of the wall clock
 */
record Pace(double perSecond, double bytes, double wallPerSecond) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration MEASURED = Duration.ofSeconds(4);

  /** Kept, so that the compiler cannot drop the work. */
  @SuppressWarnings("unused")
  private static volatile Object last;

  /** A piece of work whose result is kept. */
  @FunctionalInterface
  interface Work {
    Object done();
  }

  /** Measures after a warm-up; one call does {@code units} units. */
  static Pace of(int units, Work work) {
    repeat(work, WARM_UP);
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long processor = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    double count = (double) units * repeat(work, MEASURED);
    double wall = (System.nanoTime() - start) / 1e9;
    double spent = (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
    double garbage = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    return new Pace(count / spent, garbage / count, count / wall);
  }

  private static long repeat(Work work, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long calls = 0;
    while (System.nanoTime() < end) {
      last = work.done();
      calls++;
    }
    return calls;
  }
}
