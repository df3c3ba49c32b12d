package com.rfid3.foresight.benchmarks.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.running.PackagedService;
import com.rfid3.foresight.benchmarks.running.PackagedService.Launch;
import com.rfid3.foresight.benchmarks.running.PackagedService.Servers;
import com.rfid3.foresight.localstack.server.EmbeddedMariaDb;
import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.server.FileTree;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.server.MariaDbSettings;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopSize;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.localstack.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * {@code ./foresight bench cycle [small|shop|chain]}, the shop by default, on servers of its own:
 * the first feature cycle over a demo shop of that size, one that finds nothing new, one for which
 * 5 % of the items were scanned, and by how much the database grows in a month. The packaged
 * service runs with its usual heap, for the chain with 1 GiB.
 */
public final class CycleBenchmark {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER_POOL_MB = 512;
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final double MEGABYTE = 1024 * 1024;
  private static final Map<String, String> BY_HAND =
      Map.of("QUARKUS_SCHEDULER_ENABLED", "false", "QUARKUS_HTTP_IDLE_TIMEOUT", "3H");

  private final ShopSize size;
  private final TestDatabase database;
  private final Board board;

  private CycleBenchmark(ShopSize size, TestDatabase database, Board board) {
    this.size = size;
    this.database = database;
    this.board = board;
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Path home = Path.of(System.getProperty("foresight.home", "")).toAbsolutePath();
    ShopSize size =
        ShopSize.valueOf((arguments.length == 0 ? "shop" : arguments[0]).toUpperCase(Locale.ROOT));
    Board board = new Board(System.out);
    Path folder = Files.createTempDirectory("foresight-cycle");
    var settings = new MariaDbSettings(folder.resolve("mariadb"), 0, "bench", BUFFER_POOL_MB);
    try (var server = EmbeddedMariaDb.start(settings);
        var redis = EmbeddedRedis.start(folder, 0)) {
      var on = new TestServer(JdbcAddress.local(server.port()), server.rootPassword());
      TestDatabase database = TestDatabase.on(on);
      var benchmark = new CycleBenchmark(size, database, board);
      benchmark.fill();
      String heap = size == ShopSize.CHAIN ? "1g" : "256m";
      try (var store =
          PackagedService.start(
              home, Launch.FEATURES.withHeap(heap), new Servers(database, redis), BY_HAND)) {
        benchmark.cycles(store);
        benchmark.growth(store);
      }
    } finally {
      FileTree.delete(folder);
    }
    System.exit(board.exitCode());
  }

  private void fill() throws SQLException {
    long began = System.nanoTime();
    try (var connection = database.root()) {
      DemoShop.of(ShopPlan.shop(Clock.systemUTC()).sized(size)).writeTo(connection);
    }
    board.say("the shop was written in %.0f s".formatted(secondsSince(began)));
  }

  private void cycles(PackagedService store) throws IOException, InterruptedException {
    boolean chain = size == ShopSize.CHAIN;
    double first = cycle(store, "first");
    board.add(Figure.atMost(name("first_build_s"), first, chain ? 3600 : 10));
    board.add(Figure.free(name("nothing_new_s"), cycle(store, "nothing new")));
    LocalDateTime now =
        LocalDateTime.ofInstant(Instant.now(), ShopPlan.ZONE).truncatedTo(ChronoUnit.SECONDS);
    database.execute(
        """
        INSERT INTO id_transactions
          (tag_id, scan_type, scan_date, contract_number, status, common_name, rental_class_num)
        SELECT tag_id, 'Rental', '%s', CONCAT('8', MOD(CRC32(tag_id), 100000)), 'On Rent', common_name,
          rental_class_num
        FROM id_item_master WHERE item_num IS NULL AND MOD(CRC32(tag_id), 20) = 0
        """
            .formatted(now.toString().replace('T', ' ')));
    double steady = cycle(store, "5 % scanned");
    board.add(Figure.atMost(name("steady_s"), steady, chain ? 300 : 10));
  }

  private double cycle(PackagedService store, String what)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    JsonNode report = JSON.readTree(store.post("/v1/cycles", ""));
    double seconds = secondsSince(began);
    int changed = report.path("changed").asInt();
    board.say(
        "%s: %s entities, %d values changed, %.0f a second"
            .formatted(what, report.path("entities").asText(), changed, changed / seconds));
    return seconds;
  }

  /** A month of cycles, made up for by a backfill, in rows; a row in bytes as tables are now. */
  private void growth(PackagedService store) throws IOException, InterruptedException {
    Instant to = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    long began = System.nanoTime();
    JsonNode ordered =
        JSON.readTree(
            store.post(
                "/v1/features/backfills",
                "{\"from\": \"%s\", \"to\": \"%s\", \"step\": \"PT5M\"}"
                    .formatted(to.minus(MONTH), to)));
    JsonNode backfill = ordered;
    while (backfill.path("status").asText().equals("running")) {
      Thread.sleep(LOOK);
      backfill = JSON.readTree(store.get("/v1/features/backfills/" + ordered.get("id").asText()));
    }
    board.say(
        "a month made up for in %.0f s: %s, %d values"
            .formatted(
                secondsSince(began),
                backfill.path("status").asText(),
                backfill.path("written").asLong()));
    double features = backfill.path("written").asLong() * bytes("ml_feature_store", "legacy");
    long scans =
        count(
            "SELECT COUNT(*) FROM own.scan_ledger WHERE scan_at_utc > UTC_TIMESTAMP() - INTERVAL 30 DAY");
    double ledger = scans * bytes("scan_ledger", "own");
    board.add(Figure.free(name("features_mb_per_month"), features / MEGABYTE));
    board.add(Figure.free(name("ledger_mb_per_month"), ledger / MEGABYTE));
  }

  private double bytes(String table, String where) {
    String schema = where.equals("own") ? database.suite() : database.legacy();
    database.execute("ANALYZE TABLE " + schema + "." + table);
    return count(
            "SELECT SUM(data_length + index_length) FROM information_schema.tables"
                + " WHERE table_schema = '%s' AND table_name = '%s'".formatted(schema, table))
        / (double) Math.max(1, count("SELECT COUNT(*) FROM " + schema + "." + table));
  }

  private long count(String sql) {
    try (var connection = database.root();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql.replace("own.", database.suite() + "."))) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String name(String figure) {
    return "cycle." + size.name().toLowerCase(Locale.ROOT) + "." + figure;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
