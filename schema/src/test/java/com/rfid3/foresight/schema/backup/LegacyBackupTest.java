package com.rfid3.foresight.schema.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachServer
class LegacyBackupTest {
  @TempDir Path root;
  @Parameter DatabaseServer server;

  @Test
  void loadedIntoAnEmptyDatabaseItGivesTheSameRowsAndDefinitions() throws Exception {
    try (var shop = Shop.withRows(server);
        var restored = Shop.empty(server)) {
      var folder = backup(shop).take();
      load(folder, restored);
      var before = shop.state().objects();
      var after = restored.state().objects();
      for (var table : LegacyColumns.ADDED.keySet()) {
        assertThat(after.get(table)).isEqualTo(before.get(table));
        assertThat(before.get(table).rows()).isPositive();
      }
    }
  }

  @Test
  void takenAfterMigratingItHoldsNothingOfTheSuites() throws Exception {
    try (var shop = Shop.withRows(server)) {
      var before = backup(shop).take();
      shop.migrated();
      var after = backup(shop).take();
      assertThat(after.state().objects()).isEqualTo(before.state().objects());
      assertThat(sql(after, "id_item_master")).isEqualTo(sql(before, "id_item_master"));
    }
  }

  @Test
  void aMigrationThatIsRunAgainKeepsTheBackupOfTheStateBefore() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      var first = backup(shop).beforeFirstChange();
      shop.migrated();
      assertThat(backup(shop).beforeFirstChange()).isEqualTo(first);
    }
  }

  @Test
  void aFileThatWasChangedIsFoundOut() throws Exception {
    try (var shop = Shop.withRows(server)) {
      var folder = backup(shop).take();
      folder.check();
      Files.write(folder.path().resolve("id_item_master.sql.gz"), new byte[] {1, 2, 3});
      assertThatThrownBy(folder::check)
          .isInstanceOf(SchemaProblem.class)
          .hasMessageContaining("id_item_master.sql.gz is not what was backed up");
    }
  }

  @Test
  void oneThatWasBrokenOffIsNone() throws Exception {
    try (var shop = Shop.withRows(server)) {
      var folder = backup(shop).take();
      Files.delete(folder.path().resolve(BackupFolder.MANIFEST));
      assertThat(BackupFolder.newest(root.resolve(shop.legacy()), shop.legacy())).isEmpty();
    }
  }

  @Test
  void itIsForNobodyElseOnTheMachine() throws Exception {
    try (var shop = Shop.withRows(server)) {
      var folder = backup(shop).take();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
          .isEqualTo("rwx------");
    }
  }

  private LegacyBackup backup(Shop shop) {
    return new LegacyBackup(shop.installation(), root.resolve(shop.legacy()), Shop.CLOCK);
  }

  private static void load(BackupFolder folder, Shop into) throws SQLException, IOException {
    try (var session = into.open()) {
      session.connection().setCatalog(into.legacy());
      for (var table : LegacyColumns.ADDED.keySet()) {
        session.execute("DROP TABLE " + table);
        for (var line : sql(folder, table).lines().toList()) {
          try (var statement = session.connection().createStatement()) {
            statement.execute(line);
          }
        }
      }
    }
  }

  private static String sql(BackupFolder folder, String table) throws IOException {
    var file = folder.path().resolve(table + ".sql.gz");
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
