package com.rfid3.foresight.schema.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.report.Verdict;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachServer
class SuiteRestoreTest {
  private static final int ENTRIES = 700;

  @TempDir Path root;
  @Parameter DatabaseServer server;

  @Test
  void whatWasDestroyedComesBackEqual() throws SQLException {
    try (var shop = atWork()) {
      var before = shop.fingerprint();
      var backup = backup(shop);
      destroy(shop);

      var report = new SuiteRestore(backup, shop.installation()).run(false);

      assertThat(report.findings()).isNotEmpty();
      assertThat(report.findings()).allMatch(finding -> finding.verdict() == Verdict.OK);
      assertThat(shop.fingerprint()).isEqualTo(before);
    }
  }

  @Test
  void nothingIsOverwrittenUnasked() throws SQLException {
    try (var shop = atWork()) {
      var backup = backup(shop);
      shop.run("DELETE FROM `" + shop.own() + "`.audit_log LIMIT 1");
      var before = shop.fingerprint();

      assertThatThrownBy(() -> new SuiteRestore(backup, shop.installation()).run(false))
          .isInstanceOf(SchemaProblem.class)
          .hasMessageContaining(shop.own() + ".audit_log")
          .hasMessageContaining("--replace");
      assertThat(shop.fingerprint()).isEqualTo(before);
      assertThat(entries(shop)).isEqualTo(ENTRIES - 1);
    }
  }

  @Test
  void replacingBringsBackWhatWasLost() throws SQLException {
    try (var shop = atWork()) {
      var before = shop.fingerprint();
      var backup = backup(shop);
      shop.run("DELETE FROM `" + shop.own() + "`.audit_log");

      assertThat(new SuiteRestore(backup, shop.installation()).run(true).failed()).isFalse();
      assertThat(shop.fingerprint()).isEqualTo(before);
      assertThat(entries(shop)).isEqualTo(ENTRIES);
    }
  }

  @Test
  void aFileThatWasChangedStopsItBeforeAnythingIs() throws Exception {
    try (var shop = atWork()) {
      var backup = backup(shop);
      Files.write(backup.path().resolve("suite.audit_log.sql.gz"), new byte[] {1, 2, 3});
      var before = shop.fingerprint();

      assertThatThrownBy(() -> new SuiteRestore(backup, shop.installation()).run(true))
          .isInstanceOf(SchemaProblem.class)
          .hasMessageContaining("audit_log");
      assertThat(shop.fingerprint()).isEqualTo(before);
    }
  }

  @Test
  void aDrillTouchesNothingAndLeavesNothing() throws SQLException {
    try (var shop = atWork()) {
      var before = shop.fingerprint();

      var report = new RestoreDrill(backup(shop), shop.installation()).run();

      assertThat(report.failed()).isFalse();
      assertThat(report.text()).contains("audit_log", ENTRIES + " rows, equal");
      assertThat(shop.fingerprint()).isEqualTo(before);
      try (var session = shop.open()) {
        assertThat(session.column("SHOW DATABASES")).noneMatch(name -> name.contains("_drill"));
      }
    }
  }

  @Test
  void theNewestCompleteOneIsTaken() throws Exception {
    try (var shop = atWork()) {
      var backup = backup(shop);
      Files.createDirectories(root.resolve(shop.own()).resolve("broken-off"));

      assertThat(SuiteFolder.newest(root.resolve(shop.own()), shop.own())).contains(backup);
      assertThat(SuiteFolder.newest(root.resolve(shop.own()), "another")).isEmpty();
    }
  }

  @Test
  void itIsForNobodyElseOnTheMachine() throws SQLException, IOException {
    try (var shop = atWork()) {
      var permissions = Files.getPosixFilePermissions(backup(shop).path());
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
    }
  }

  /** Rows with all that a dump could stumble over: quotes, lines, JSON, microseconds, bytes. */
  private Shop atWork() throws SQLException {
    var shop = Shop.withRows(server).migrated();
    shop.run("ALTER TABLE `" + shop.own() + "`.audit_log ADD COLUMN sealed VARBINARY(16)");
    shop.run(
        "ALTER TABLE `"
            + shop.own()
            + "`.audit_log ADD COLUMN loud VARCHAR(255) AS (UPPER(actor))");
    shop.run(
        """
        INSERT INTO `%s`.audit_log (`at`, actor, action, target, detail, sealed)
        SELECT '2026-01-15 10:00:00.123456' + INTERVAL seq SECOND, 'o''neil \\\\ "é"',
          CONCAT('line\\n', seq), IF(seq %% 2, NULL, 'TAG 1/#?'), '{"a": "b\\\\n"}',
          IF(seq %% 3, NULL, UNHEX(MD5(seq)))
        FROM `%s`.seq_1_to_%d
        """
            .formatted(shop.own(), shop.own(), ENTRIES));
    return shop;
  }

  private SuiteFolder backup(Shop shop) throws SQLException {
    return new SuiteBackup(shop.installation(), root.resolve(shop.own()), Shop.CLOCK).take();
  }

  private static long entries(Shop shop) throws SQLException {
    try (var session = shop.open()) {
      return session.number("SELECT COUNT(*) FROM `" + shop.own() + "`.audit_log");
    }
  }

  private static void destroy(Shop shop) throws SQLException {
    shop.run("DROP DATABASE `" + shop.own() + "`");
    shop.run("DROP TABLE %s.analytics_predictions, %1$s.ml_feature_store".replace("%s", "%1$s"));
    shop.run("DROP TABLE %s.ml_model_performance");
  }
}
