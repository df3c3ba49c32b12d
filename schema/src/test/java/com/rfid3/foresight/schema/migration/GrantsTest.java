package com.rfid3.foresight.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Tries every write of every service's user: those in docs/tables.md succeed, no others do. */
@OnEachServer
class GrantsTest {
  private static final List<Integer> DENIED = List.of(1044, 1142, 1143, 1227);

  @Parameter DatabaseServer server;

  @Test
  void everyWriteIsAllowedOrDeniedAsTheTableSays() throws SQLException, IOException {
    var given = WriterTable.read();
    try (var shop = Shop.withRows(server).migrated();
        var root = shop.open()) {
      for (var user : ServiceUser.values()) {
        var wrong = new ArrayList<String>();
        try (var session = shop.openAs(user.account(), Shop.PASSWORDS.of(user))) {
          for (var database : List.of("legacy", "suite")) {
            var name = database.equals("legacy") ? shop.legacy() : shop.own();
            for (var write : Write.all(root, database, name)) {
              var expected = given.allows(user.account(), write);
              if (allowed(session, write.statement(name)) != expected) {
                wrong.add(write + (expected ? " is denied" : " is allowed"));
              }
            }
          }
        }
        assertThat(wrong).as(user.account()).isEmpty();
      }
    }
  }

  @Test
  void everyTableThatIsWrittenHasItsLineInTheDocument() throws IOException {
    var documented = WriterTable.read().tables();
    assertThat(documented)
        .containsAll(SuiteTables.IN_LEGACY)
        .containsAll(LegacyColumns.ADDED.keySet())
        .containsAll(SuiteTables.OWN.stream().filter(t -> !t.equals(History.TABLE)).toList());
  }

  @Test
  void noServiceMayChangeADefinitionOrReadCustomers() throws SQLException {
    try (var shop = Shop.empty(server)) {
      shop.run("CREATE TABLE %s.pos_customers (id INT PRIMARY KEY, name VARCHAR(50))");
      shop.migrated();
      for (var user : ServiceUser.values()) {
        try (var session = shop.openAs(user.account(), Shop.PASSWORDS.of(user))) {
          for (var statement :
              List.of(
                  "SELECT * FROM " + shop.legacy() + ".pos_customers",
                  "DROP TABLE " + shop.legacy() + ".ml_feature_store",
                  "ALTER TABLE " + shop.own() + ".job_run ADD COLUMN x INT",
                  "CREATE TABLE " + shop.own() + ".x (id INT)",
                  "TRUNCATE " + shop.own() + ".audit_log")) {
            assertThatThrownBy(() -> session.execute(statement))
                .as(user + ": " + statement)
                .hasMessageContaining("denied");
          }
        }
      }
    }
  }

  @Test
  void aRightThatIsNoLongerGivenIsTakenAway() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      var before = shop.rights();
      shop.run("GRANT DELETE ON " + shop.own() + ".audit_log TO 'foresight_gateway'@'localhost'");
      shop.run("GRANT UPDATE (status) ON %s.id_item_master TO 'foresight_gateway'@'localhost'");
      assertThat(shop.rights()).isNotEqualTo(before);
      shop.migrated();
      assertThat(shop.rights()).isEqualTo(before);
    }
  }

  @Test
  void theRightToWriteThroughIsGivenOnlyWhileItIsAskedFor() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      var before = shop.rights();
      shop.suite().withWriteThrough(true).migrate(Shop.PASSWORDS);
      try (var session =
          shop.openAs(ServiceUser.ALERTS.account(), Shop.PASSWORDS.of(ServiceUser.ALERTS))) {
        var update = "UPDATE %s.inventory_health_alerts SET %s = NULL WHERE FALSE";
        for (var own : List.of("status", "acknowledged_at", "resolved_by", "prediction_id")) {
          assertThat(allowed(session, update.formatted(shop.legacy(), own))).as(own).isTrue();
        }
        for (var others : List.of("severity", "suggested_action", "tag_id")) {
          assertThat(allowed(session, update.formatted(shop.legacy(), others))).isFalse();
        }
      }
      shop.migrated();
      assertThat(shop.rights()).isEqualTo(before);
    }
  }

  @Test
  void aSecondRunSetsANewPassword() throws SQLException {
    try (var shop = Shop.empty(server).migrated()) {
      shop.suite().migrate(ServicePasswords.shared("changed"));
      try (var session = shop.openAs(ServiceUser.GATEWAY.account(), "changed")) {
        assertThat(session.number("SELECT 1")).isEqualTo(1);
      }
      var old = Shop.PASSWORDS.of(ServiceUser.GATEWAY);
      assertThatThrownBy(() -> shop.openAs(ServiceUser.GATEWAY.account(), old))
          .isInstanceOf(SQLException.class);
    }
  }

  /** Whether the server lets it happen; that nothing matches, or a value lacks, is no denial. */
  private static boolean allowed(Session session, String statement) {
    try {
      session.connection().setAutoCommit(false);
      session.execute(statement);
      session.connection().rollback();
      return true;
    } catch (SQLException e) {
      return !DENIED.contains(e.getErrorCode());
    }
  }
}
