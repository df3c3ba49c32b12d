package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.rollout.AnswerMetrics;
import com.rfid3.foresight.localstack.rollout.Evidence;
import com.rfid3.foresight.localstack.rollout.PublicAnswers;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.report.Verdict;
import com.rfid3.foresight.schema.verification.LegacyCamera;
import com.rfid3.foresight.schema.verification.StateComparison;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** What can be measured of the suite that runs in this folder. */
final class RunningInstallation implements Evidence {
  private static final String RATINGS =
      "SELECT COUNT(*), COALESCE(AVG(feedback_rating), 0) FROM analytics_predictions"
          + " WHERE feedback_rating IS NOT NULL";

  private final SuiteFolder folder;
  private final DemoDatabase database;
  private final PublicAnswers answers;

  RunningInstallation(SuiteFolder folder, Ports ports) {
    this.folder = folder;
    this.database = new DemoDatabase(JdbcAddress.local(ports.of(Part.MARIADB)), Secrets.in(folder));
    this.answers =
        new PublicAnswers(URI.create(ports.url(Part.GATEWAY)), URI.create(ports.url(Part.LEGACY)));
  }

  DemoDatabase database() {
    return database;
  }

  @Override
  public Legacy legacy() {
    return new Legacy(differences(), answers.p99(true), answers.p99(false));
  }

  // Rows move while the shop is at work; what must not is told apart by the comparison itself.
  private List<String> differences() {
    var backup =
        BackupFolder.newest(folder.state().resolve("backup"), DemoDatabase.LEGACY)
            .orElseThrow(() -> new ServerFailure("there is no backup to compare with"));
    try {
      var now = new LegacyCamera(database.installation(), Clock.systemUTC()).take();
      return new StateComparison(backup.state(), now)
          .live().findings().stream()
              .filter(finding -> finding.verdict() == Verdict.FAIL)
              .map(finding -> finding.what() + " " + finding.seen())
              .toList();
    } catch (SQLException e) {
      throw new ServerFailure("the legacy database cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public Strangers strangers() {
    return new Strangers(answers.unwell(), answers.openFlags(), answers.suiteBytes());
  }

  @Override
  public Answers answers() {
    return AnswerMetrics.read(answers.metrics());
  }

  @Override
  public Feedback feedback() {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(RATINGS)) {
      rows.next();
      return new Feedback(rows.getLong(1), rows.getDouble(2));
    } catch (SQLException e) {
      throw new ServerFailure("the ratings cannot be read: " + e.getMessage(), e);
    }
  }
}
