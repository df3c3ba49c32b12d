package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.report.Finding;
import com.rfid3.foresight.schema.report.Report;
import com.rfid3.foresight.schema.report.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All the looks at a database before anything is changed. */
public final class Preflight {
  private final Installation installation;
  private final List<Check> must;
  private final List<Check> inform;

  /**
   * @param withUsers whether the migration is to create the services' users
   */
  public Preflight(Installation installation, ReloadWatch reload, boolean withUsers) {
    var legacy = installation.legacy();
    this.installation = installation;
    this.must =
        List.of(
            new ServerCheck(),
            new LegacyTablesCheck(legacy),
            new CollationCheck(legacy),
            new RightsCheck(installation, withUsers),
            new ConflictCheck(installation));
    this.inform =
        List.of(new BusyCheck(reload), new PlannedChanges(installation), new DiskCheck(legacy));
  }

  /** Everything a person wants to know beforehand. */
  public Report report() throws SQLException {
    var findings = look(must);
    // With the essentials wrong, the rest would fail or mislead.
    if (findings.stream().noneMatch(finding -> finding.verdict() == Verdict.FAIL)) {
      findings.addAll(look(inform));
    }
    return new Report(findings);
  }

  /** Only what keeps a migration from being possible at all. */
  public Report obstacles() throws SQLException {
    return new Report(
        look(must).stream().filter(finding -> finding.verdict() == Verdict.FAIL).toList());
  }

  private List<Finding> look(List<Check> checks) throws SQLException {
    var findings = new ArrayList<Finding>();
    try (var session = installation.open()) {
      for (var check : checks) {
        findings.addAll(check.look(session));
      }
    }
    return findings;
  }
}
