package com.rfid3.foresight.schema.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.report.Report;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachServer
class PreflightTest {
  @Parameter DatabaseServer server;

  @Test
  void aShopAsItIsPassesAndIsNotChanged() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var before = shop.fingerprint();
      var report = report(shop);
      assertThat(report.failed()).isFalse();
      assertThat(report.text())
          .contains("would alter id_item_master")
          .contains("add predictive_monitoring, last_prediction_update, prediction_accuracy_score")
          .contains("MB a month");
      assertThat(shop.fingerprint()).isEqualTo(before);
    }
  }

  @Test
  void aMigratedShopPassesToo() throws SQLException {
    try (var shop = Shop.withRows(server).migrated()) {
      var report = report(shop);
      assertThat(report.failed()).isFalse();
      assertThat(report.text()).contains("nothing: its columns are there");
    }
  }

  @Test
  void anotherDatabaseIsNotTakenForTheShop() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run("DROP TABLE %s.inventory_health_alerts");
      shop.run("CREATE TABLE %s.inventory_health_alert (id INT)");
      refused(shop, "inventory_health_alerts", "missing or not a base table");
    }
  }

  @Test
  void aMissingDatabaseIsNamed() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run("DROP DATABASE %s");
      refused(shop, shop.legacy() + " holds no tables");
    }
  }

  @Test
  void missingAndMistypedColumnsAreNamed() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run("ALTER TABLE %s.id_item_master DROP COLUMN status, MODIFY sell_price VARCHAR(20)");
      refused(shop, "status is missing", "sell_price is varchar, not decimal");
    }
  }

  @Test
  void anotherKeyOfTheItemsIsNamed() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run(
          "ALTER TABLE %s.id_item_master DROP PRIMARY KEY,"
              + " ADD COLUMN id BIGINT AUTO_INCREMENT PRIMARY KEY");
      refused(shop, "key of id_item_master");
    }
  }

  @Test
  void anotherCollationIsNamedWithItsRemedy() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run(
          "ALTER TABLE %s.id_transactions CONVERT TO CHARACTER SET utf8mb4"
              + " COLLATE utf8mb4_general_ci");
      refused(shop, "id_transactions.contract_number is utf8mb4_general_ci", "fix_collation.sql");
    }
  }

  @Test
  void tablesAndColumnsOfAHandMadeMigrationAreInTheWay() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run("CREATE TABLE %s.ml_feature_store (id INT)");
      shop.run("ALTER TABLE %s.id_item_master ADD COLUMN predictive_monitoring BOOLEAN");
      refused(shop, "ml_feature_store, id_item_master.predictive_monitoring");
    }
  }

  @Test
  void aTableThatTheSuiteCanDoWithoutIsOnlyNoted() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run("DROP TABLE %s.pos_equipment");
      assertThat(report(shop).failed()).isFalse();
      assertThat(report(shop).text()).contains("pos_equipment", "the suite does without");
    }
  }

  @Test
  void missingRightsAreListedAndAnAccountThatMayNotCreateUsersIsTold() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run("CREATE OR REPLACE USER dba_light@localhost IDENTIFIED BY 'x'");
      shop.run("GRANT SELECT, INSERT, ALTER ON %s.* TO dba_light@localhost");
      var preflight = new Preflight(shop.as("dba_light", "x"), watch(shop), true).obstacles();
      assertThat(preflight.text())
          .contains("missing: CREATE, DELETE, DROP, INDEX, UPDATE")
          .contains("may not create the services' users", "--without-users");

      shop.run("GRANT ALL ON %s.* TO dba_light@localhost");
      shop.run("GRANT ALL ON " + shop.own() + ".* TO dba_light@localhost");
      assertThat(new Preflight(shop.as("dba_light", "x"), watch(shop), false).obstacles().failed())
          .isFalse();
    }
  }

  @Test
  void anOpenTransactionIsSeen() throws SQLException {
    try (var shop = Shop.withRows(server);
        var transaction = shop.open()) {
      transaction.connection().setAutoCommit(false);
      transaction.execute("UPDATE " + shop.legacy() + ".id_item_master SET status = 'x'");
      assertThat(report(shop).text())
          .contains("connection " + transaction.number("SELECT CONNECTION_ID()") + " (root@");
    }
  }

  private static void refused(Shop shop, String... words) throws SQLException {
    var obstacles = new Preflight(shop.installation(), watch(shop), true).obstacles();
    assertThat(obstacles.failed()).isTrue();
    assertThat(obstacles.text()).contains(words);
  }

  private static Report report(Shop shop) throws SQLException {
    return new Preflight(shop.installation(), watch(shop), true).report();
  }

  private static ReloadWatch watch(Shop shop) {
    return new ReloadWatch(shop.legacy(), LegacyLocks.unknown(), Duration.ofMillis(1));
  }
}
