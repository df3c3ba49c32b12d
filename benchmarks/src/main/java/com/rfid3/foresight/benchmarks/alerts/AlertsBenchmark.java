package com.rfid3.foresight.benchmarks.alerts;

import com.rfid3.foresight.alerts.listing.AlertFilter;
import com.rfid3.foresight.alerts.listing.AlertQuery;
import com.rfid3.foresight.alerts.listing.Cursor;
import com.rfid3.foresight.alerts.listing.MergedList;
import com.rfid3.foresight.alerts.listing.Pager;
import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.Rank;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.contracts.alert.AlertFreshness;
import com.rfid3.foresight.contracts.common.PartStatus;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * {@code ./foresight bench alerts}: 100,000 open alerts merged and ranked from scratch, a page of
 * 50 of them, alerts taken in; the first two beside a plain linear rescan of the same set. Times
 * are processor time of the one thread that works.
 */
public final class AlertsBenchmark {
  private static final int ALERTS = 100_000;
  private static final int PAGE = 50;
  private static final double MERGE_GOAL_MS = 100;
  private static final double PAGE_GOAL_MS = 20;
  private static final double INGEST_GOAL = 5_000;

  /** Kept, so that the compiler cannot drop the work. */
  @SuppressWarnings("unused")
  private static volatile Object last;

  private final Board board = new Board(System.out);

  private AlertsBenchmark() {}

  public static void main(String[] arguments) {
    AlertsBenchmark benchmark = new AlertsBenchmark();
    benchmark.run();
    System.exit(benchmark.board.exitCode());
  }

  private void run() {
    board.say("name: ours, reference, ratio, goal, ok|short; milliseconds of one core");
    Sources sources = new AlertSet(ALERTS).sources();
    AlertMerge merge = new AlertMerge();
    LinearRescan plain = new LinearRescan(sources);
    double[] merged = times(20, 30, () -> merge.merge(sources, AlertSet.NOW));
    double[] rescanned = times(5, 10, plain::merged);
    board.add(
        beside("100,000 alerts merged and ranked, median", merged, rescanned, 0.5, MERGE_GOAL_MS));
    pages(sources, merge, plain);
    IngestPace.Pace pace = new IngestPace().measure();
    board.add(
        Figure.atLeast("new alerts taken in per second of one core", pace.opened(), INGEST_GOAL));
    board.add(
        Figure.atLeast(
            "changed alerts taken in per second of one core", pace.changed(), INGEST_GOAL));
  }

  private void pages(Sources sources, AlertMerge merge, LinearRescan plain) {
    MergedList list =
        new MergedList(
            merge.merge(sources, AlertSet.NOW),
            new MergedList.Validity(1, AlertSet.NOW, Instant.MAX));
    AlertFreshness fresh =
        new AlertFreshness(AlertSet.NOW, 0, PartStatus.live(0), PartStatus.live(0));
    AlertFilter all =
        new AlertFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Random random = new Random(7);
    double[] ours =
        times(
            2_000,
            2_000,
            () -> {
              int from = random.nextInt(ALERTS - PAGE);
              Cursor cursor = new Cursor(Rank.of(list.alerts().get(from)), all.hashCode());
              return Pager.page(list, new AlertQuery(all, PAGE, Optional.of(cursor)), fresh);
            });
    double[] theirs = times(3, 20, () -> plain.page(random.nextInt(ALERTS - PAGE), PAGE));
    board.add(beside("a page of 50 from 100,000, p99", ours, theirs, 0.99, PAGE_GOAL_MS));
  }

  private static Figure beside(
      String name, double[] ours, double[] reference, double quantile, double goal) {
    double value = at(ours, quantile);
    return new Figure(name, value, at(reference, quantile), "<= " + goal, value <= goal);
  }

  /** Sorted milliseconds of so many calls, after some that do not count. */
  private static double[] times(int warmUp, int counted, Supplier<Object> work) {
    for (int i = 0; i < warmUp; i++) {
      last = work.get();
    }
    var threads = ManagementFactory.getThreadMXBean();
    double[] times = new double[counted];
    for (int i = 0; i < counted; i++) {
      long before = threads.getCurrentThreadCpuTime();
      last = work.get();
      times[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(double[] sorted, double quantile) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * (sorted.length - 1)))];
  }
}
