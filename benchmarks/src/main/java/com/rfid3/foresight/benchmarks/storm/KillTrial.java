package com.rfid3.foresight.benchmarks.storm;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.running.PackagedService;
import com.rfid3.foresight.benchmarks.running.PackagedService.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Kills the packaged service in the middle of a stage, starts it again, and compares what stands
 * there with what an undisturbed one wrote: no gap, and nothing told twice.
 */
final class KillTrial {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Map<String, String> BY_HAND = Map.of("QUARKUS_SCHEDULER_ENABLED", "false");
  private static final Map<String, String> SHORT_LEASE =
      Map.of(
          "FORESIGHT_BACKFILL_LEASE", "3s",
          "FORESIGHT_BACKFILL_LOOK", "1s",
          "FORESIGHT_FEATURES_INTERVAL", "1h");
  private static final Map<String, String> OFTEN =
      Map.of("FORESIGHT_FEATURES_INTERVAL", "5s", "FORESIGHT_FEATURES_TICK", "500ms");

  private final Path home;
  private final Servers servers;
  private final StoreRows rows;
  private final Board board;

  KillTrial(Path home, Servers servers, Board board) {
    this.home = home;
    this.servers = servers;
    this.rows = new StoreRows(servers.database());
    this.board = board;
  }

  void run() throws IOException, InterruptedException {
    rows.withoutScansOnTheEdge();
    rows.forget();
    List<String> undisturbed;
    int scans;
    try (var store = PackagedService.start(home, servers, BY_HAND)) {
      store.post("/v1/cycles", "");
      undisturbed = rows.items();
      scans = rows.ledger().size();
    }
    int half = scans / 2;
    inTheMiddleOf("ingest", "SELECT COUNT(*) > " + half + " FROM own.scan_ledger", undisturbed);
    inTheMiddleOf("publish", "SELECT COUNT(*) > 10 FROM own.feature_latest", undisturbed);
    // The ledger is whole and nothing is published yet: what is under way is computed.
    inTheMiddleOf(
        "compute",
        "SELECT (SELECT COUNT(*) FROM own.scan_ledger) >= %d".formatted(scans),
        undisturbed);
    backfill();
    replicas();
  }

  private void inTheMiddleOf(String stage, String sign, List<String> undisturbed)
      throws IOException, InterruptedException {
    rows.forget();
    var store = PackagedService.start(home, servers, BY_HAND);
    var cycle = store.begin("/v1/cycles");
    await(sign);
    store.kill();
    boolean cut = !cycle.isDone() || cycle.isCompletedExceptionally();
    try (var again = PackagedService.start(home, servers, BY_HAND)) {
      again.post("/v1/cycles", "");
      again.post("/v1/cycles", "");
    }
    board.say(stage + (cut ? " was cut off" : " was over before the kill"));
    int differing = rows.items().equals(undisturbed) ? 0 : 1;
    board.add(Figure.atMost("kill." + stage + ".differing", differing, 0));
    board.add(Figure.atMost("kill." + stage + ".told_twice", rows.toldTwice(), 0));
  }

  private void backfill() throws IOException, InterruptedException {
    Instant to = Instant.now().truncatedTo(ChronoUnit.HOURS);
    String window =
        "{\"from\": \"%s\", \"to\": \"%s\", \"step\": \"PT5M\"}"
            .formatted(to.minus(Duration.ofDays(90)), to);
    servers.database().execute("DELETE FROM ml_feature_store");
    var store = PackagedService.start(home, servers, SHORT_LEASE);
    store.post("/v1/features/backfills", window);
    await("SELECT SUM(done > 50) > 0 FROM own.feature_backfill WHERE status = 'running'");
    store.kill();
    try (var again = PackagedService.start(home, servers, SHORT_LEASE)) {
      await("SELECT COUNT(*) > 0 FROM own.feature_backfill WHERE status = 'succeeded'");
      List<String> resumed = rows.history();
      again.post("/v1/features/backfills", window);
      await("SELECT COUNT(*) > 1 FROM own.feature_backfill WHERE status = 'succeeded'");
      board.say("backfill wrote " + resumed.size() + " rows");
      board.add(
          Figure.atMost(
              "kill.backfill.rows_that_a_second_one_adds",
              rows.history().size() - resumed.size(),
              0));
    }
  }

  private void replicas() throws IOException, InterruptedException {
    rows.forget();
    try (var one = PackagedService.start(home, servers, OFTEN);
        var other = PackagedService.start(home, servers, OFTEN)) {
      await(
          "SELECT COUNT(*) >= 6 FROM own.job_run WHERE job = 'realtime_feature_updates'"
              + " AND status = 'succeeded'");
      one.get("/q/health/ready");
      other.get("/q/health/ready");
    }
    board.add(
        Figure.atMost(
            "replicas.slots_run_twice",
            rows.count(
                "SELECT COUNT(*) FROM (SELECT slot FROM own.feature_run GROUP BY slot"
                    + " HAVING COUNT(*) > 1) twice"),
            0));
  }

  private void await(String sign) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (rows.count("SELECT COALESCE((" + sign + "), 0)") == 0) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("never saw: " + sign);
      }
      Thread.sleep(2);
    }
  }
}
