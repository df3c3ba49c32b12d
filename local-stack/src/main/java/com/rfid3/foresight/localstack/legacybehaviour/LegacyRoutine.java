package com.rfid3.foresight.localstack.legacybehaviour;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the legacy application's routine going in the background until it is closed. */
public final class LegacyRoutine implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LegacyRoutine.class.getName());

  private final LegacyRefresh refresh;
  private final ScheduledExecutorService scheduler;

  private interface Task {
    void run() throws SQLException;
  }

  private LegacyRoutine(LegacyRefresh refresh, Rhythm rhythm) {
    this.refresh = refresh;
    // One thread: the tasks share the refresher's connection and must not overlap.
    this.scheduler =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("legacy-routine").factory());
    every(rhythm.incrementalRefresh(), refresh::refreshIncrementally);
    every(rhythm.fullReload(), refresh::reloadFully);
  }

  /** Starts it; the first reload comes after one interval, as the shop is fresh. */
  public LegacyRoutine(LegacyRefresh refresh, LiveTrade trade, Rhythm rhythm) {
    this(refresh, rhythm);
    every(rhythm.trade(), () -> trade.trade(rhythm.trade()));
  }

  /** The refreshes alone, for a database that holds no demo shop. */
  public static LegacyRoutine withoutTrade(LegacyRefresh refresh, Rhythm rhythm) {
    return new LegacyRoutine(refresh, rhythm);
  }

  private void every(Duration interval, Task task) {
    long millis = interval.toMillis();
    var _ =
        scheduler.scheduleWithFixedDelay(
            () -> attempt(task), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** A failure is logged and the routine goes on, as the legacy scheduler does. */
  private static void attempt(Task task) {
    try {
      task.run();
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The legacy routine failed once", e);
    }
  }

  /** Lets a running reload finish: the table must not stay half empty over a restart. */
  @Override
  public void close() throws SQLException {
    scheduler.close();
    refresh.close();
  }
}
