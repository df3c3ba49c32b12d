package com.rfid3.foresight.schema.rollback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.backup.LegacyBackup;
import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.migration.ForeignKeys;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.Mortality;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachServer
class RollbackTest {
  @TempDir Path backups;
  @Parameter DatabaseServer server;

  @Test
  void migrateUseRollbackLeavesTheServerAsItWas() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var bare = shop.fingerprint();
      var before = shop.state();
      var backup = backup(shop);
      shop.migrated();
      use(shop);
      try (var session = shop.open()) {
        new ForeignKeys(shop.installation()).add(session, new PoliteChange(session, Patience.NONE));
      }

      rollBack(shop, backup);

      assertThat(shop.fingerprint()).isEqualTo(bare);
      assertThat(shop.state().objects()).isEqualTo(before.objects());
      try (var session = shop.open()) {
        assertThat(session.column("SELECT user FROM mysql.user WHERE user LIKE 'foresight%'"))
            .isEmpty();
        assertThat(session.column("SHOW DATABASES")).doesNotContain(shop.own());
      }
    }
  }

  @Test
  void killedAtEveryBoundaryAndRunAgainItEndsTheSame() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var bare = shop.fingerprint();
      var backup = backup(shop);
      shop.migrated();
      use(shop);

      var deaths =
          Mortality.of(
              shop,
              shop::fingerprint,
              installation -> new Rollback(installation, backup, Patience.NONE).run(true));

      assertThat(deaths).isGreaterThan(15);
      assertThat(shop.fingerprint()).isEqualTo(bare);
    }
  }

  @Test
  void alertsThatWereWrittenThroughAreAsTheyWere() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var bare = shop.fingerprint();
      var before = shop.state();
      var backup = backup(shop);
      shop.migrated();
      use(shop);
      writeThrough(shop, 3);
      writeThrough(shop, 4);
      assertThat(shop.state().objects()).isNotEqualTo(before.objects());

      var report = new Rollback(shop.installation(), backup, Patience.NONE).run(true);

      assertThat(report.text()).contains("2 written through are as they were");
      assertThat(shop.fingerprint()).isEqualTo(bare);
      assertThat(shop.state().objects()).isEqualTo(before.objects());
    }
  }

  @Test
  void alertThatPeopleChangedSinceIsLeftToThemAndTold() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var backup = backup(shop);
      shop.migrated();
      writeThrough(shop, 3);
      writeThrough(shop, 4);
      shop.run("UPDATE %s.inventory_health_alerts SET resolved_by = 'bob' WHERE id = 3");
      // The legacy application raised it anew: its old row cannot be open beside the new one.
      shop.run(
          "INSERT INTO %1$s.inventory_health_alerts (tag_id, alert_type, severity, status)"
              + " SELECT tag_id, alert_type, severity, 'active' FROM %1$s.inventory_health_alerts"
              + " WHERE id = 4");

      var report = new Rollback(shop.installation(), backup, Patience.NONE).run(true);

      assertThat(report.text())
          .contains("2 of 2 written through are not as they were (1 for the table's key)")
          .contains("[3, 4]");
      try (var session = shop.open()) {
        assertThat(
                session.column(
                    "SELECT CONCAT(id, status) FROM "
                        + shop.legacy()
                        + ".inventory_health_alerts WHERE id IN (3, 4) ORDER BY id"))
            .containsExactly("3resolved", "4resolved");
      }
    }
  }

  /** What the alert service does to a legacy alert when somebody resolves it. */
  private static void writeThrough(Shop shop, int id) throws SQLException {
    shop.run(
        "INSERT INTO "
            + shop.own()
            + """
            .alert_write_through (id, deed, actor, done_at, state, has_image, was_status,
              is_status, is_resolved_at, is_resolved_by)
            VALUES (%d, 'resolve', 'ann', NOW(6), 'written', TRUE, 'active', 'resolved',
              '2026-01-31 10:00:00', 'ann')
            """
                .formatted(id));
    shop.run(
        "UPDATE %s.inventory_health_alerts SET status = 'resolved',"
            + " resolved_at = '2026-01-31 10:00:00', resolved_by = 'ann' WHERE id = "
            + id);
  }

  @Test
  void whatSomebodyElsePutBesideItStays() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var backup = backup(shop);
      shop.migrated();
      shop.run("CREATE TABLE " + shop.own() + ".notes_of_the_owner (id INT)");
      shop.run("CREATE TABLE %s.ml_notes (id INT)");

      var report = new Rollback(shop.installation(), backup, Patience.NONE).run(true);

      assertThat(report.text()).contains("notes_of_the_owner", "left in place");
      try (var session = shop.open()) {
        assertThat(session.column("SHOW TABLES FROM " + shop.own()))
            .containsExactly("notes_of_the_owner");
        assertThat(session.column("SHOW TABLES FROM " + shop.legacy())).contains("ml_notes");
      }
    }
  }

  @Test
  void aDatabaseThatADbaHadMadeBeforehandStaysEmpty() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      shop.run("CREATE DATABASE " + shop.own());
      var backup = backup(shop);
      shop.migrated();
      rollBack(shop, backup);
      try (var session = shop.open()) {
        assertThat(session.column("SHOW TABLES FROM " + shop.own())).isEmpty();
      }
    }
  }

  @Test
  void itGivesUpLoudlyAndIsFinishedLater() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var bare = shop.fingerprint();
      var backup = backup(shop);
      shop.migrated();
      try (var transaction = shop.open()) {
        transaction.connection().setAutoCommit(false);
        transaction.number("SELECT COUNT(*) FROM " + shop.legacy() + ".id_item_master");
        var impatient = new Patience(Duration.ofMillis(1_100), Duration.ofMillis(20));
        assertThatThrownBy(() -> new Rollback(shop.installation(), backup, impatient).run(true))
            .isInstanceOf(SchemaProblem.class)
            .hasMessageContaining("id_item_master is in use");
      }
      rollBack(shop, backup);
      assertThat(shop.fingerprint()).isEqualTo(bare);
    }
  }

  private BackupFolder backup(Shop shop) throws SQLException {
    return new LegacyBackup(shop.installation(), backups, Shop.CLOCK).beforeFirstChange();
  }

  private static void rollBack(Shop shop, BackupFolder backup) throws SQLException {
    new Rollback(shop.installation(), backup, Patience.NONE).run(true);
  }

  /** What services do to the legacy database: their own tables and the six columns. */
  private static void use(Shop shop) throws SQLException {
    shop.run(
        """
        INSERT INTO %s.analytics_predictions (id, prediction_type, target_kind, target_id,
          prediction_date) VALUES (7, 'demand', 'total', 'all', NOW())
        """);
    shop.run(
        "UPDATE %s.id_item_master SET predictive_monitoring = 0, last_prediction_update = NOW()"
            + " WHERE rental_class_num = '3'");
    shop.run(
        "UPDATE %s.inventory_health_alerts SET prediction_id = 7, predicted_severity = 'low'"
            + " WHERE id < 9");
  }
}
