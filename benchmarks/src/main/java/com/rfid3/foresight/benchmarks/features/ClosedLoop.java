package com.rfid3.foresight.benchmarks.features;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * The same work on several connections at once: as fast as it goes, or at a rate. At a rate latency
 * counts from when a request was due, so that waiting behind a stall shows.
 */
public final class ClosedLoop {
  private static final int CONNECTIONS = 8;

  private ClosedLoop() {}

  /** One request and its answer on a connection of the loop. */
  public interface Work {
    void run(Wire wire, int turn) throws IOException;
  }

  /** As fast as it goes. */
  public static Result run(int port, Work work, Duration time)
      throws IOException, InterruptedException {
    return run(port, work, time, 0);
  }

  /** At {@code perSecond} over all connections together; 0 for as fast as it goes. */
  public static Result run(int port, Work work, Duration time, double perSecond)
      throws IOException, InterruptedException {
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Callable<long[]>> loops = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        int first = i;
        loops.add(() -> loop(port, work, time, new Pace(first, CONNECTIONS / perSecond)));
      }
      List<long[]> latencies = new ArrayList<>();
      for (Future<long[]> loop : threads.invokeAll(loops)) {
        latencies.add(loop.get());
      }
      long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Result(all, all.length / (double) time.toSeconds());
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    }
  }

  private static long[] loop(int port, Work work, Duration time, Pace pace) throws IOException {
    List<Long> latencies = new ArrayList<>();
    try (Wire wire = new Wire(port)) {
      long start = System.nanoTime();
      long end = start + time.toNanos();
      for (int turn = pace.first(); System.nanoTime() < end; turn += CONNECTIONS) {
        long due = pace.due(start, latencies.size());
        work.run(wire, turn);
        latencies.add(System.nanoTime() - due);
      }
    }
    return latencies.stream().mapToLong(Long::longValue).toArray();
  }

  /** When the requests of one connection are due; an infinite step is as fast as it goes. */
  private record Pace(int first, double stepSeconds) {
    long due(long start, int sent) {
      if (Double.isInfinite(stepSeconds)) {
        return System.nanoTime();
      }
      long due = start + (long) ((sent + first / (double) CONNECTIONS) * stepSeconds * 1e9);
      while (due - System.nanoTime() > 0) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      return due;
    }
  }

  /** Latencies of a run, and how many answers came per second. */
  public static final class Result {
    private final long[] sortedNanos;
    private final double perSecond;

    private Result(long[] sortedNanos, double perSecond) {
      this.sortedNanos = sortedNanos;
      this.perSecond = perSecond;
    }

    public double perSecond() {
      return perSecond;
    }

    /** Milliseconds that a share of the answers does not exceed, by nearest rank. */
    public double millis(double share) {
      if (sortedNanos.length == 0) {
        throw new IllegalStateException("no answers");
      }
      int rank = (int) Math.ceil(share * sortedNanos.length);
      return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }
  }
}
