package com.rfid3.foresight.benchmarks.storm;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.running.PackagedService;
import com.rfid3.foresight.benchmarks.running.PackagedService.Servers;
import com.rfid3.foresight.localstack.legacybehaviour.RedisRefreshLocks;
import com.rfid3.foresight.localstack.legacybehaviour.RefreshLocks;
import com.rfid3.foresight.localstack.legacybehaviour.ReloadStorm;
import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * {@code ./foresight bench storm [minutes]}, 10 by default, on servers of its own: a reload every
 * 30 seconds with duplicates and batches that fail, beside a packaged service that runs a cycle
 * every ten; then kills in the middle of each stage, and two replicas.
 */
public final class StormBenchmark {
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Map<String, String> OFTEN =
      Map.of("FORESIGHT_FEATURES_INTERVAL", "10s", "FORESIGHT_FEATURES_TICK", "1s");
  private static final long SEED = 3607;

  private final Path home;
  private final Servers servers;
  private final StoreRows rows;
  private final Board board;

  private StormBenchmark(Path home, Servers servers, Board board) {
    this.home = home;
    this.servers = servers;
    this.rows = new StoreRows(servers.database());
    this.board = board;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path home = Path.of(System.getProperty("foresight.home", "")).toAbsolutePath();
    Duration length =
        Duration.ofMinutes(arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]));
    Board board = new Board(System.out);
    Path folder = Files.createTempDirectory("foresight-storm");
    try (var database = TestDatabase.create();
        var redis = EmbeddedRedis.start(folder, 0)) {
      var servers = new Servers(database, redis);
      try (var connection = database.root()) {
        DemoShop.of(ShopPlan.small(Clock.systemUTC())).writeTo(connection);
      }
      var benchmark = new StormBenchmark(home, servers, board);
      benchmark.storm(length, folder.resolve("truth.txt"));
      new KillTrial(home, servers, board).run();
    }
    System.exit(board.exitCode());
  }

  private void storm(Duration length, Path truthFile)
      throws IOException, InterruptedException, SQLException {
    var database = servers.database();
    RefreshLocks locks = new RedisRefreshLocks("127.0.0.1", servers.redis().port());
    Clock clock = Clock.systemUTC();
    try (var store = PackagedService.start(home, servers, OFTEN);
        var locked = new ReloadStorm(database::root, locks, clock, new Random(SEED))) {
      store.post("/v1/cycles", "");
      int waits = rows.lockWaits();
      Instant end = Instant.now().plus(length);
      for (Instant next = Instant.now(); next.isBefore(end); next = next.plus(BETWEEN)) {
        Thread.sleep(Duration.between(Instant.now(), next).plusMillis(1).abs());
        locked.reload();
      }
      locked.calm();
      store.post("/v1/cycles", "");
      Files.write(truthFile, locked.truth());
      board.say("%d reloads, %d broken off".formatted(locked.reloads(), locked.failed()));
      compare(Set.copyOf(Files.readAllLines(truthFile)));
      board.add(Figure.atMost("storm.lock_waits", rows.lockWaits() - waits, 0));
    }
  }

  private void compare(Set<String> truth) {
    Set<String> ledger = new HashSet<>(rows.ledger());
    Set<String> missing = new HashSet<>(truth);
    missing.removeAll(ledger);
    ledger.removeAll(truth);
    board.say("truth " + truth.size() + " scans");
    board.add(Figure.atMost("storm.scans_missing", missing.size(), 0));
    board.add(Figure.atMost("storm.scans_made_up", ledger.size(), 0));
  }
}
