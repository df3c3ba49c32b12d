package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.History;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import com.rfid3.foresight.schema.partition.FeaturePartitions;
import com.rfid3.foresight.schema.report.Finding;
import com.rfid3.foresight.schema.report.Report;
import java.sql.SQLException;
import java.util.ArrayList;
import picocli.CommandLine.Command;

/** Says what of the suite is there. */
@Command(name = "status", description = "Read-only: says what of the suite is in the database.")
final class StatusVerb extends Verb {
  StatusVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var installation = installation();
    var findings = new ArrayList<Finding>();
    try (var session = installation.open()) {
      if (new History(installation).suiteDatabaseExists(session)) {
        findings.add(migrations(installation));
        findings.add(partitions(installation, session));
        findings.add(size(installation, session));
      } else {
        findings.add(Finding.note("migrations", "none: the suite is not installed here"));
      }
      for (var table : LegacyColumns.ADDED.keySet()) {
        var ours = new LegacyColumns(installation).ours(session, table);
        findings.add(
            Finding.note("columns in " + table, ours.isEmpty() ? "none" : ours.toString()));
      }
    }
    findings.add(
        BackupFolder.newest(target().backups(), installation.legacy())
            .map(folder -> Finding.ok("backup", folder.path().toString()))
            .orElse(Finding.note("backup", "none under " + target().backups())));
    return conclude(new Report(findings), "nothing was changed");
  }

  private Finding migrations(Installation installation) {
    var info = new SuiteSchema(installation, surroundings().clock()).flyway().info();
    var seen = "%d applied, %d to come".formatted(info.applied().length, info.pending().length);
    return info.pending().length == 0
        ? Finding.ok("migrations", seen)
        : Finding.warn("migrations", seen, "run migrate");
  }

  private Finding partitions(Installation installation, Session session) throws SQLException {
    var names = new FeaturePartitions(installation, surroundings().clock()).names(session);
    return Finding.note("months of features", names.toString());
  }

  private static Finding size(Installation installation, Session session) throws SQLException {
    var megabytes =
        session.number(
            """
            SELECT CEILING(COALESCE(SUM(data_length + index_length), 0) / 1000000)
            FROM information_schema.tables
            WHERE table_schema = ? OR (table_schema = ? AND table_comment = ?)
            """,
            installation.suite(),
            installation.legacy(),
            LegacyColumns.MARK);
    return Finding.note("disk", megabytes + " MB");
  }
}
