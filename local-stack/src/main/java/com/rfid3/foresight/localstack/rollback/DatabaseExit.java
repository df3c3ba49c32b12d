package com.rfid3.foresight.localstack.rollback;

import com.rfid3.foresight.localstack.rollout.FlagAuthority;
import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.report.Report;
import com.rfid3.foresight.schema.report.Verdict;
import com.rfid3.foresight.schema.rollback.Rollback;
import com.rfid3.foresight.schema.verification.LegacyCamera;
import com.rfid3.foresight.schema.verification.StateComparison;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

/** The suite out of a database, and the proof that the rest is as it was. */
public final class DatabaseExit {
  /** The plan's {@code rollback_timeout}. */
  public static final Duration TIMEOUT = Duration.ofMinutes(30);

  private final Installation installation;
  private final BackupFolder backup;

  public DatabaseExit(Installation installation, BackupFolder backup) {
    this.installation = installation;
    this.backup = backup;
  }

  /** Removes rows, columns, tables and, if wanted, users of the suite. */
  public String remove(boolean withUsers) throws SQLException {
    try (Connection legacy = installation.server().getConnection()) {
      legacy.setCatalog(installation.legacy());
      new FlagAuthority.Database(legacy).forget();
    }
    Report report = new Rollback(installation, backup, Patience.of(TIMEOUT)).run(withUsers);
    require(report);
    return "six columns, three tables, the suite's database" + (withUsers ? ", users" : "");
  }

  /**
   * Compares the legacy database with the backup.
   *
   * @param atRest nobody writes: rows must be equal too
   */
  public String verify(boolean atRest) throws SQLException {
    var comparison =
        new StateComparison(
            backup.state(), new LegacyCamera(installation, Clock.systemUTC()).take());
    var report = atRest ? comparison.strict() : comparison.live();
    require(report);
    long moved =
        report.findings().stream().filter(it -> it.seen().startsWith("rows differ")).count();
    return report.findings().getFirst().seen()
        + " equal"
        + (moved == 0 ? ", rows and definitions" : "; rows of " + moved + " moved, as trade does");
  }

  private static void require(Report report) {
    if (report.failed()) {
      throw new ServerFailure(
          report.findings().stream()
              .filter(finding -> finding.verdict() == Verdict.FAIL)
              .map(finding -> finding.what() + " " + finding.seen())
              .collect(Collectors.joining("; ")));
    }
  }
}
