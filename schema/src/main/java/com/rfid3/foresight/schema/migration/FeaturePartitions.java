package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Installation;
import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The monthly partitions of {@code ml_feature_store}. */
public final class FeaturePartitions {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'p'yyyyMM");

  private final Installation installation;

  public FeaturePartitions(Installation installation) {
    this.installation = installation;
  }

  /** Splits the months from {@code first} on off the catch-all partition, where not there yet. */
  void addMonths(Session session, YearMonth first, int count) throws SQLException {
    var present = names(session);
    var added =
        IntStream.range(0, count)
            .mapToObj(first::plusMonths)
            .filter(month -> !present.contains(name(month)))
            .map(FeaturePartitions::definition)
            .collect(Collectors.joining(", "));
    if (!added.isEmpty()) {
      session.execute(
          "ALTER TABLE "
              + table()
              + " REORGANIZE PARTITION p_max INTO ("
              + added
              + ", PARTITION p_max VALUES LESS THAN (MAXVALUE))");
    }
  }

  List<String> names(Session session) throws SQLException {
    return session.column(
        """
        SELECT partition_name FROM information_schema.partitions
        WHERE table_schema = ? AND table_name = 'ml_feature_store'
        ORDER BY partition_ordinal_position
        """,
        installation.legacy());
  }

  private String table() {
    return "`" + installation.legacy() + "`.ml_feature_store";
  }

  private static String name(YearMonth month) {
    return month.format(NAME);
  }

  private static String definition(YearMonth month) {
    return "PARTITION %s VALUES LESS THAN ('%s-01 00:00:00')"
        .formatted(name(month), month.plusMonths(1));
  }
}
