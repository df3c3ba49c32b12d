package com.rfid3.foresight.schema.partition;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Patience;
import com.rfid3.foresight.schema.database.PoliteChange;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The monthly partitions of {@code ml_feature_store}. */
public final class FeaturePartitions {
  /** So many months are there ahead of the current one; maintenance runs far more often. */
  public static final int MONTHS_AHEAD = 3;

  private final Installation installation;
  private final Clock clock;

  public FeaturePartitions(Installation installation, Clock clock) {
    this.installation = installation;
    this.clock = clock;
  }

  /** Splits the current and the coming months off the catch-all, where not there yet. */
  public void addMonthsAhead(Patience patience) throws SQLException {
    try (var session = installation.open()) {
      var present = names(session);
      var last = present.size() < 2 ? "" : present.get(present.size() - 2);
      var added =
          IntStream.rangeClosed(0, MONTHS_AHEAD)
              .mapToObj(ahead -> new MonthPartition(thisMonth().plusMonths(ahead)))
              .filter(month -> month.name().compareTo(last) > 0)
              .map(MonthPartition::definition)
              .collect(Collectors.joining(", "));
      if (!added.isEmpty()) {
        new PoliteChange(session, patience).run(table(), splitting(added));
      }
    }
  }

  /**
   * Drops the months before the last {@code kept}. What was current at the end of them is carried
   * into the first kept month beforehand, so that a value that never changes is never lost.
   *
   * @param kept whole months to keep beside the current one, at least 1
   * @return the dropped partitions
   */
  public List<String> dropBefore(int kept, Patience patience) throws SQLException {
    if (kept < 1) {
      throw new IllegalArgumentException("keep at least one month, not " + kept);
    }
    try (var session = installation.open()) {
      var oldest = new MonthPartition(thisMonth().minusMonths(kept + 1L));
      var dropped =
          names(session).stream()
              .filter(name -> !name.equals(MonthPartition.CATCH_ALL))
              .filter(name -> name.compareTo(oldest.name()) <= 0)
              .toList();
      if (!dropped.isEmpty()) {
        var end = MonthPartition.named(dropped.getLast()).end();
        new CurrentFeatures(table()).carryForward(session, end);
        new PoliteChange(session, patience)
            .run(
                table(),
                "ALTER TABLE " + table() + " DROP PARTITION " + String.join(", ", dropped));
      }
      return dropped;
    }
  }

  /** The partitions in order of time, the catch-all last. */
  public List<String> names(Session session) throws SQLException {
    return session.column(
        """
        SELECT partition_name FROM information_schema.partitions
        WHERE table_schema = ? AND table_name = 'ml_feature_store'
        ORDER BY partition_ordinal_position
        """,
        installation.legacy());
  }

  private String splitting(String added) {
    return "ALTER TABLE %s REORGANIZE PARTITION %s INTO (%s, PARTITION %2$s VALUES LESS THAN (MAXVALUE))"
        .formatted(table(), MonthPartition.CATCH_ALL, added);
  }

  private YearMonth thisMonth() {
    return YearMonth.now(clock.withZone(ZoneOffset.UTC));
  }

  private String table() {
    return "`" + installation.legacy() + "`.ml_feature_store";
  }
}
