package com.rfid3.foresight.featurestore.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.legacybehaviour.LegacyRefresh;
import com.rfid3.foresight.localstack.legacybehaviour.RedisRefreshLocks;
import com.rfid3.foresight.localstack.legacybehaviour.RefreshLocks;
import com.rfid3.foresight.localstack.legacybehaviour.ReloadStorm;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A demo shop whose legacy application does what the real one does. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class UnrulySourceTest {
  private static final String DISTINCT_SCANS =
      """
      SELECT COUNT(*) FROM (SELECT DISTINCT tag_id, scan_type, scan_date,
        COALESCE(contract_number, '') FROM id_transactions) t
      """;
  private static final String LEDGER = "SELECT COUNT(*) FROM own.scan_ledger WHERE gone_at IS NULL";
  // Everything but when it became known.
  private static final String FEATURES =
      "SELECT CONCAT(entity_kind, ' ', entity, ' ', packed) FROM own.feature_latest"
          + " WHERE entity_kind = 'item' ORDER BY 1";

  TestDatabase database;
  ServerFaults faults;
  private LegacyShop shop;

  @BeforeEach
  void demoShop() throws SQLException {
    faults.heal();
    shop = new LegacyShop(database);
    if (shop.count("SELECT COUNT(*) FROM id_item_master") > 1000) {
      shop.forget();
      return;
    }
    shop.empty();
    try (var connection = database.root()) {
      DemoShop.of(ShopPlan.small(Clock.systemUTC())).writeTo(connection);
    }
  }

  @Test
  void noStepOfAReloadIsEverSeenInTheFeatures() throws SQLException {
    cycle();
    List<String> before = features();
    var locks = new RedisRefreshLocks("127.0.0.1", faults.redis().port());

    try (var legacy = new LegacyRefresh(database::root, locks, Clock.systemUTC())) {
      try (var reload = legacy.beginFullReload().orElseThrow()) {
        assertThat(cycle().getBoolean("source_reloading")).isTrue();
        assertThat(features()).isEqualTo(before);
        reload.insertBatches(1);
        cycle();
        assertThat(features()).isEqualTo(before);
        reload.fail();
      }
      cycle();
      shop.afterAnHour();
      cycle();
      assertThat(features()).isEqualTo(before);
      assertThat(legacy.reloadFully()).isTrue();
    }

    assertThat(cycle().getBoolean("source_reloading")).isFalse();
    assertThat(features()).isEqualTo(before);
    assertThat(shop.countOwn(LEDGER)).isEqualTo(shop.count(DISTINCT_SCANS)).isPositive();
  }

  @Test
  void reloadsWithoutLocksDuringCyclesLoseNoScanAndWaitForNothing() throws Exception {
    cycle();
    List<String> before = features();
    long scans = shop.countOwn(LEDGER);
    long waits = lockWaits();

    try (var thread = Executors.newSingleThreadExecutor();
        var legacy = new LegacyRefresh(database::root, RefreshLocks.none(), Clock.systemUTC())) {
      var reloads = thread.submit(() -> reload(legacy, 3));
      do {
        cycle();
        assertThat(shop.countOwn(LEDGER)).isEqualTo(scans);
      } while (!reloads.isDone());
      assertThat(reloads.get()).isTrue();
    }
    cycle();

    assertThat(features()).isEqualTo(before);
    assertThat(lockWaits()).isEqualTo(waits);
  }

  @Test
  void aStormOfReloadsWithBatchesThatFailLeavesTheLedgerTrue() throws Exception {
    cycle();
    long waits = lockWaits();

    try (var thread = Executors.newSingleThreadExecutor();
        var storm =
            new ReloadStorm(
                database::root, RefreshLocks.none(), Clock.systemUTC(), new Random(7))) {
      var reloads = thread.submit(() -> storm(storm, 25));
      do {
        cycle();
      } while (!reloads.isDone());
      assertThat(reloads.get()).isPositive();
      storm.calm();
      cycle();

      assertThat(
              shop.column(
                  "SELECT LOWER(CONCAT_WS('|', tag_id, scan_type, scan_date, contract_number)) FROM "
                      + database.suite()
                      + ".scan_ledger WHERE gone_at IS NULL"))
          .containsExactlyInAnyOrderElementsOf(storm.truth());
    }
    assertThat(lockWaits()).isEqualTo(waits);
  }

  private static int storm(ReloadStorm storm, int reloads) throws SQLException {
    for (int i = 0; i < reloads; i++) {
      storm.reload();
    }
    return storm.failed();
  }

  @Test
  void aLegacyTransactionHeldOpenHoldsUpNoCycle() throws SQLException {
    try (var legacy = database.root();
        var statement = legacy.createStatement()) {
      legacy.setAutoCommit(false);
      statement.execute("UPDATE id_transactions SET notes = 'held'");
      statement.execute("UPDATE id_item_master SET notes = 'held'");

      cycle();
      // Rows that the writer has yet to lock are free: nothing of the cycle is in its way.
      statement.execute("SET innodb_lock_wait_timeout = 1");
      statement.execute("DELETE FROM id_transactions");
      legacy.rollback();
    }

    assertThat(shop.countOwn(LEDGER)).isEqualTo(shop.count(DISTINCT_SCANS));
  }

  @Test
  void aCycleCutOffInTheMiddleIsMadeUpForByTheNext()
      throws InterruptedException, ExecutionException {
    try (var other = Executors.newSingleThreadExecutor()) {
      var cut = other.submit(() -> given().post("/v1/cycles").statusCode());
      while (shop.countOwn(LEDGER) == 0) {
        Thread.onSpinWait();
      }
      faults.databaseLine().refuse();
      assertThat(cut.get()).isEqualTo(500);
    }
    faults.heal();
    cycle();

    assertThat(shop.countOwn(LEDGER)).isEqualTo(shop.count(DISTINCT_SCANS));
    assertThat(
            shop.count(
                """
                SELECT COUNT(*) FROM (SELECT entity_kind, target_entity, feature_name,
                  feature_timestamp FROM ml_feature_store GROUP BY 1, 2, 3, 4
                  HAVING COUNT(*) > 1) twice
                """))
        .isZero();
  }

  @Test
  void turnsOfAWeekAreWhatTheLegacyRowsSay() {
    cycle();
    String expected =
        """
        SELECT COUNT(*) FROM (SELECT DISTINCT tag_id, contract_number FROM id_transactions
          WHERE scan_type = 'Rental' AND contract_number NOT LIKE 'L%'
            AND contract_number NOT LIKE 'test%' AND contract_number <> ''
            AND scan_date <= CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', '-05:00')) t
        """;

    long units =
        given().get("/v1/labels/turns").asString().lines().mapToLong(UnrulySourceTest::units).sum();

    assertThat(units).isEqualTo(shop.count(expected)).isPositive();
  }

  private static boolean reload(LegacyRefresh legacy, int times) throws SQLException {
    boolean done = true;
    for (int i = 0; i < times; i++) {
      done &= legacy.reloadFully();
    }
    return done;
  }

  private static long units(String line) {
    return Long.parseLong(line.replaceAll(".*\"units\":(\\d+).*", "$1"));
  }

  private List<String> features() {
    return shop.column(FEATURES.replace("own.", database.suite() + "."));
  }

  private long lockWaits() {
    return shop.count(
        """
        SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS
        WHERE VARIABLE_NAME = 'INNODB_ROW_LOCK_WAITS'
        """);
  }

  private static JsonPath cycle() {
    return given().post("/v1/cycles").then().statusCode(200).extract().jsonPath();
  }
}
