package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.LegacyReference;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Tags and classes are compared across tables, which must then order text alike. */
record CollationCheck(String legacy) implements Check {
  private static final String EXPECTED = "utf8mb4_unicode_ci";

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var tables =
        LegacyReference.REQUIRED.stream()
            .sorted()
            .map(table -> "'" + table + "'")
            .collect(Collectors.joining(","));
    var other =
        session.column(
            """
            SELECT CONCAT(c.table_name, '.', c.column_name, ' is ', c.collation_name)
            FROM information_schema.columns c
            WHERE c.table_schema = ? AND c.table_name IN (%s)
              AND c.data_type IN ('varchar', 'char') AND c.collation_name <> ?
            ORDER BY c.table_name, c.ordinal_position
            """
                .formatted(tables),
            legacy,
            EXPECTED);
    if (other.isEmpty()) {
      return List.of(Finding.ok("collation", EXPECTED));
    }
    return List.of(
        Finding.fail(
            "collation",
            String.join(", ", other.subList(0, Math.min(3, other.size())))
                + " ("
                + other.size()
                + " columns in all)",
            "convert the legacy tables to " + EXPECTED + " (its scripts/fix_collation.sql) first"));
  }
}
