package com.rfid3.foresight.localstack.rollout;

import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.report.Verdict;
import com.rfid3.foresight.schema.verification.LegacyCamera;
import com.rfid3.foresight.schema.verification.StateComparison;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What can be measured of an installation: its databases, and what it answers.
 *
 * @param backups where the backup from before the suite lies
 */
public record Installed(Installation installation, Path backups, PublicAnswers shown)
    implements Evidence {
  @Override
  public Legacy legacy() {
    return new Legacy(differences(), shown.p99(true), shown.p99(false));
  }

  // Rows move while the shop is at work; what must not is told apart by the comparison itself.
  private List<String> differences() {
    var backup =
        BackupFolder.newest(backups, installation.legacy())
            .orElseThrow(() -> new ServerFailure("there is no backup to compare with"));
    try {
      var now = new LegacyCamera(installation, Clock.systemUTC()).take();
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
    return new Strangers(shown.unwell(), shown.openFlags(), shown.suiteBytes());
  }

  @Override
  public Answers answers(Instant since) {
    Map<String, Long> counts = new PhaseCounts(installation).tally(since);
    return new Answers(
        counts.getOrDefault("answers", 0L),
        counts.getOrDefault("errors", 0L),
        counts.getOrDefault("open", 0L),
        counts.getOrDefault("fallbacks", 0L));
  }

  @Override
  public Overlay overlay(Instant since) {
    Map<String, Long> counts = new PhaseCounts(installation).tally(since);
    return new Overlay(
        counts.getOrDefault("overlay_pages", 0L), counts.getOrDefault("overlay_errors", 0L));
  }

  @Override
  public Business business(Instant since) {
    return new PhaseCounts(installation).business(since);
  }

  @Override
  public Feedback feedback(Instant since) {
    return new PhaseCounts(installation).feedback(since);
  }
}
