package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.backup.SuiteManifest.StoredTable;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.report.Finding;
import com.rfid3.foresight.schema.report.Report;
import com.rfid3.foresight.schema.verification.RowChecksum;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Brings back what a {@link SuiteBackup} kept, and proves it by the checksum of every table. */
public final class SuiteRestore {
  private final SuiteFolder folder;
  private final Installation into;

  public SuiteRestore(SuiteFolder folder, Installation into) {
    this.folder = folder;
    this.into = into;
  }

  /**
   * Loads every table of the backup.
   *
   * @param replace whether tables that are there are dropped first
   * @throws SchemaProblem before anything is changed, if one is there and may not be replaced, or
   *     if a file is not what was backed up
   */
  public Report run(boolean replace) throws SQLException {
    folder.check();
    try (var session = into.open()) {
      if (!replace) {
        refuseWhereTablesAre(session);
      }
      session.execute("CREATE DATABASE IF NOT EXISTS `" + into.suite() + "`");
      // A table may come before the one that it refers to.
      session.execute("SET SESSION foreign_key_checks = 0");
      var findings = new ArrayList<Finding>();
      for (var entry : folder.manifest().tables().entrySet()) {
        findings.add(restore(session, folder.path().resolve(entry.getKey()), entry.getValue()));
      }
      return new Report(findings);
    } catch (IOException e) {
      throw new SchemaProblem("the backup cannot be read: " + e.getMessage(), e);
    }
  }

  private void refuseWhereTablesAre(Session session) throws SQLException {
    var there = new ArrayList<String>();
    for (var table : folder.manifest().tables().values()) {
      there.addAll(present(session, table));
    }
    if (!there.isEmpty()) {
      throw new SchemaProblem(
          "already there: %s. Nothing was changed; --replace drops them first."
              .formatted(String.join(", ", there)));
    }
  }

  private List<String> present(Session session, StoredTable table) throws SQLException {
    return session.column(
        "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables"
            + " WHERE table_schema = ? AND table_name = ?",
        database(table),
        table.name());
  }

  private String database(StoredTable table) {
    return table.inLegacy() ? into.legacy() : into.suite();
  }

  private Finding restore(Session session, Path file, StoredTable table)
      throws SQLException, IOException {
    var database = database(table);
    session.execute("DROP TABLE IF EXISTS `" + database + "`.`" + table.name() + "`");
    session.connection().setCatalog(database);
    load(session, file);
    var found = new RowChecksum(database).of(session, table.name());
    var what = database + "." + table.name();
    return found.checksum().equals(table.checksum()) && found.count() == table.rows()
        ? Finding.ok(what, table.rows() + " rows, equal")
        : Finding.fail(
            what,
            "%d of %d rows, or not the same ones".formatted(found.count(), table.rows()),
            "restore from an older backup, and keep this one for a look");
  }

  private static void load(Session session, Path file) throws SQLException, IOException {
    try (var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        var statement = session.connection().createStatement()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        statement.execute(line);
      }
    }
  }
}
