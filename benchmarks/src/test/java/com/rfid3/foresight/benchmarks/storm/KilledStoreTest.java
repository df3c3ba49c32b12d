package com.rfid3.foresight.benchmarks.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.benchmarks.running.PackagedService;
import com.rfid3.foresight.benchmarks.running.PackagedService.Servers;
import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service, killed while it copies and killed while it publishes, then two of it at
 * once: no gap, nothing told twice, each slot run once. {@code bench storm} has the longer form.
 */
class KilledStoreTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Map<String, String> BY_HAND = Map.of("QUARKUS_SCHEDULER_ENABLED", "false");
  private static final Map<String, String> OFTEN =
      Map.of(
          "FORESIGHT_FEATURES_INTERVAL", "3s",
          "FORESIGHT_FEATURES_TICK", "500ms",
          "FORESIGHT_FEATURES_LEASE", "5s");

  @TempDir Path folder;

  @Test
  void whatIsKilledLeavesNoGapAndTellsNothingTwice()
      throws IOException, InterruptedException, SQLException {
    try (var database = TestDatabase.create();
        var redis = EmbeddedRedis.start(folder, 0)) {
      try (var connection = database.root()) {
        DemoShop.of(ShopPlan.small(Clock.systemUTC())).writeTo(connection);
      }
      var rows = new StoreRows(database);
      var servers = new Servers(database, redis);
      rows.withoutScansOnTheEdge();

      var copying = PackagedService.start(HOME, servers, BY_HAND);
      copying.post("/v1/cycles", "");
      List<String> undisturbed = rows.items();
      int scans = rows.ledger().size();
      rows.forget();
      kill(copying, rows, "SELECT COUNT(*) > " + scans / 3 + " FROM own.scan_ledger");
      assertThat(rows.ledger()).hasSizeLessThan(scans);

      kill(
          PackagedService.start(HOME, servers, BY_HAND),
          rows,
          "SELECT COUNT(*) > 10 FROM own.feature_latest");
      assertThat(rows.items()).hasSizeLessThan(undisturbed.size());

      try (var one = PackagedService.start(HOME, servers, OFTEN);
          var other = PackagedService.start(HOME, servers, OFTEN)) {
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    rows.count(
                            "SELECT COUNT(*) FROM own.job_run WHERE status = 'succeeded'"
                                + " AND job = 'realtime_feature_updates'")
                        >= 3);
        assertThat(one.get("/q/health/ready")).contains("\"UP\"");
        assertThat(other.get("/q/health/ready")).contains("\"UP\"");
      }
      assertThat(rows.ledger()).hasSize(scans);
      assertThat(rows.items()).isEqualTo(undisturbed);
      assertThat(rows.toldTwice()).isZero();
      assertThat(
              rows.count(
                  "SELECT COUNT(*) FROM (SELECT slot FROM own.feature_run"
                      + " WHERE status = 'succeeded' GROUP BY slot HAVING COUNT(*) > 1) twice"))
          .isZero();
    }
  }

  private static void kill(PackagedService store, StoreRows rows, String sign) {
    // Its answer, if it comes to one, says nothing: it is killed in its midst.
    var unused = store.begin("/v1/cycles");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> rows.count("SELECT COALESCE((" + sign + "), 0)") == 1);
    store.kill();
  }
}
