package com.rfid3.foresight.localstack.legacybehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.shop.Clocks;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.FreshDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LegacyRefreshTest {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final String CONTENT =
      """
      SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', tag_id, scan_type, scan_date, contract_number,
        status, quality, date_created))), 0) FROM id_transactions""";
  private static DemoShop shop;

  private LegacyRefresh refresh;

  @BeforeAll
  static void fill() throws SQLException {
    shop = DemoShop.of(ShopPlan.small(Clocks.FIXED));
    try (Connection connection = DATABASE.get().root()) {
      shop.writeTo(connection);
    }
  }

  @BeforeEach
  void open() throws SQLException {
    refresh = new LegacyRefresh(DATABASE.get()::root, RefreshLocks.none(), Clocks.FIXED);
  }

  @AfterEach
  void close() throws SQLException {
    refresh.reloadFully();
    refresh.close();
  }

  @Test
  void emptiesTheTableAndBringsTheSameScansBackUnderOtherIds() throws SQLException {
    long content = number(CONTENT);
    long lastId = number("SELECT MAX(id) FROM id_transactions");
    try (FullReload reload = refresh.beginFullReload().orElseThrow()) {
      assertThat(number("SELECT COUNT(*) FROM id_transactions")).isZero();
      assertThat(number("SELECT COUNT(*) FROM seed_rental_classes")).isZero();
      reload.insertBatches(3);
      assertThat(number("SELECT COUNT(*) FROM id_transactions")).isEqualTo(1_500);
      reload.finish();
    }
    assertThat(number(CONTENT)).isEqualTo(content);
    assertThat(number("SELECT MIN(id) FROM id_transactions")).isGreaterThan(lastId);
    assertThat(number("SELECT COUNT(*) FROM seed_rental_classes")).isEqualTo(24);
  }

  @Test
  void aFailedReloadLeavesAPartAndTheNextOneHeals() throws SQLException {
    long content = number(CONTENT);
    try (FullReload reload = refresh.beginFullReload().orElseThrow()) {
      reload.insertBatches(2);
    }
    assertThat(number("SELECT COUNT(*) FROM id_transactions")).isEqualTo(1_000);
    assertThat(refresh.reloadFully()).isTrue();
    assertThat(number(CONTENT)).isEqualTo(content);
  }

  @Test
  void aScanThatArrivesBetweenReloadsIsKept() throws SQLException {
    refresh.reloadFully();
    long before = number("SELECT COUNT(*) FROM id_transactions");
    DATABASE
        .get()
        .execute(
            """
            INSERT INTO id_transactions (tag_id, scan_type, scan_date, common_name)
            VALUES ('NEW TAG', 'Touch Scan', '2026-09-23 14:00:00', 'new')""");
    refresh.reloadFully();
    assertThat(number("SELECT COUNT(*) FROM id_transactions WHERE tag_id = 'new tag'")).isOne();
    assertThat(number("SELECT COUNT(*) FROM id_transactions")).isEqualTo(before + 1);
    DATABASE.get().execute("DELETE FROM id_transactions WHERE tag_id = 'NEW TAG'");
    refresh.close();
    open();
  }

  @Test
  void theMinutesRefreshDoublesRecentScansUntilTheNextReload() throws SQLException {
    // After everything that other tests of this class write.
    Clock later = Clock.offset(Clocks.FIXED, Duration.ofDays(10));
    LiveTrade trade = new LiveTrade(shop, DATABASE.get()::root, later, 1);
    int written = trade.trade(Duration.ofDays(9));
    assertThat(written).isPositive();
    try (LegacyRefresh minute =
        new LegacyRefresh(DATABASE.get()::root, RefreshLocks.none(), later)) {
      long before = number("SELECT COUNT(*) FROM id_transactions");
      assertThat(minute.refreshIncrementally()).isEqualTo(written);
      assertThat(minute.refreshIncrementally()).as("the vendor's scans only").isEqualTo(written);
      assertThat(number("SELECT COUNT(*) FROM id_transactions")).isEqualTo(before + 2L * written);
      minute.reloadFully();
      assertThat(number("SELECT COUNT(*) FROM id_transactions")).isEqualTo(before);
    }
  }

  @Test
  void liveScansMoveTheirItems() throws SQLException {
    Clock later = Clock.offset(Clocks.FIXED, Duration.ofDays(3));
    new LiveTrade(shop, DATABASE.get()::root, later, 1).trade(Duration.ofDays(3));
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM id_transactions s JOIN id_item_master i USING (tag_id)
                WHERE s.scan_date = '2026-09-26 14:30:00' AND s.scan_type = 'Rental'
                AND i.status = 'On Rent' AND i.last_contract_num = s.contract_number"""))
        .isPositive();
  }

  @Test
  void holdsTheRedisLocksWhileItRefreshes(@TempDir Path folder) throws SQLException {
    try (EmbeddedRedis redis = EmbeddedRedis.start(folder, 0)) {
      RefreshLocks locks = new RedisRefreshLocks("127.0.0.1", redis.port());
      try (LegacyRefresh locked = new LegacyRefresh(DATABASE.get()::root, locks, Clocks.FIXED)) {
        FullReload reload = locked.beginFullReload().orElseThrow();
        assertThat(locks.acquire(RefreshLocks.FULL)).as("taken").isFalse();
        assertThat(locked.beginFullReload()).isEmpty();
        assertThat(locks.acquire(RefreshLocks.INCREMENTAL)).as("free").isTrue();
        reload.finish();
        assertThat(locks.acquire(RefreshLocks.FULL)).as("free again").isTrue();
        locks.release(RefreshLocks.FULL);
      }
    }
  }

  @Test
  void theRoutineTradesAndReloadsByItself() throws SQLException {
    long first = number("SELECT MIN(id) FROM id_transactions");
    LegacyRefresh own = new LegacyRefresh(DATABASE.get()::root, RefreshLocks.none(), Clocks.FIXED);
    LiveTrade trade = new LiveTrade(shop, DATABASE.get()::root, Clocks.FIXED, 2_000_000);
    Rhythm fast =
        new Rhythm(Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(100));
    try (LegacyRoutine routine = new LegacyRoutine(own, trade, fast)) {
      assertThat(routine).isNotNull();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> number("SELECT COALESCE(MIN(id), 0) FROM id_transactions") > first);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  number(
                          "SELECT COUNT(*) FROM id_transactions WHERE contract_number LIKE '9________'")
                      > 0);
    }
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = DATABASE.get().root();
        var query = connection.createStatement();
        var result = query.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
