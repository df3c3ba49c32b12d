package com.rfid3.foresight.schema.command;

import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.SchemaProblem;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import com.rfid3.foresight.schema.migration.SuiteTables;
import com.rfid3.foresight.schema.report.Finding;
import com.rfid3.foresight.schema.report.Report;
import com.rfid3.foresight.schema.verification.LegacyCamera;
import com.rfid3.foresight.schema.verification.StateComparison;
import com.rfid3.foresight.schema.verification.TouchedRows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the legacy database with what it was. */
@Command(
    name = "verify",
    description = "Compares definitions and rows of the legacy database with those before migrate.")
final class VerifyVerb extends Verb {
  @Option(
      names = "--live",
      description = "the shop is at work: definitions must be equal, moved rows are told")
  private boolean live;

  VerifyVerb(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws SQLException {
    var installation = installation();
    var backup = backup();
    backup.check();
    var now = new LegacyCamera(installation, surroundings().clock()).take();
    var comparison = new StateComparison(backup.state(), now);
    var findings = new ArrayList<>((live ? comparison.live() : comparison.strict()).findings());
    if (live) {
      findings.addAll(touched(installation, backup));
    }
    var report = new Report(findings);
    return conclude(report, conclusion(installation, report));
  }

  private static String conclusion(Installation installation, Report report) throws SQLException {
    if (report.failed()) {
      return "not equal: see the lines marked FAIL";
    }
    return somethingOfOurs(installation).isEmpty()
        ? "equal"
        : "equal apart from the six columns and the three tables of the suite";
  }

  private static List<String> somethingOfOurs(Installation installation) throws SQLException {
    try (var session = installation.open()) {
      var ours = new ArrayList<>(new SuiteTables(installation).inLegacy(session));
      for (var table : LegacyColumns.ADDED.keySet()) {
        ours.addAll(new LegacyColumns(installation).ours(session, table));
      }
      return ours;
    }
  }

  private static List<Finding> touched(Installation installation, BackupFolder backup)
      throws SQLException {
    var findings = new ArrayList<Finding>();
    try (var session = installation.open()) {
      session.execute("SET SESSION time_zone = '+00:00'");
      for (var table : LegacyColumns.ADDED.keySet()) {
        var rows =
            new TouchedRows(installation, table)
                .compare(session, backup.hashes(table), backup.touched(table));
        findings.add(
            Finding.note(
                "rows touched in " + table,
                "%d: %d equal in every column of the shop's, %d changed since (no service may write those columns, but for alerts written through), %d gone"
                    .formatted(rows.touched(), rows.equal(), rows.changed(), rows.gone())));
      }
      return findings;
    } catch (IOException e) {
      throw new SchemaProblem("the backup cannot be read: " + e.getMessage(), e);
    }
  }
}
