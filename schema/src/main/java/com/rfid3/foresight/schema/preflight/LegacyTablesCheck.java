package com.rfid3.foresight.schema.preflight;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.LegacyReference;
import com.rfid3.foresight.schema.report.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the legacy tables are there, as base tables, with the columns the suite reads. */
record LegacyTablesCheck(String legacy) implements Check {

  @Override
  public List<Finding> look(Session session) throws SQLException {
    var present = columns(session);
    if (present.isEmpty()) {
      return List.of(
          Finding.fail(
              "legacy database",
              legacy + " holds no tables this account can see",
              "name the right one with --legacy, or grant SELECT on it"));
    }
    var findings = new ArrayList<Finding>();
    LegacyReference.columns()
        .forEach((table, wanted) -> findings.add(compare(table, wanted, present.get(table))));
    findings.add(itemKey(session));
    return findings;
  }

  private static Finding compare(
      String table, Map<String, String> wanted, Map<String, String> there) {
    var required = LegacyReference.REQUIRED.contains(table);
    if (there == null) {
      return required
          ? Finding.fail(table, "missing or not a base table", "is this an RFID3 database?")
          : Finding.note(table, "not there; the suite does without");
    }
    var wrong = new ArrayList<String>();
    wanted.forEach(
        (column, type) -> {
          var seen = there.get(column);
          if (seen == null) {
            wrong.add(column + " is missing");
          } else if (!sameFamily(type, seen)) {
            wrong.add(column + " is " + seen + ", not " + type);
          }
        });
    if (wrong.isEmpty()) {
      return Finding.ok(table, wanted.size() + " columns as expected");
    }
    var seen = String.join(", ", wrong);
    return required
        ? Finding.fail(table, seen, "bring the table to the shape of " + LegacyReference.RESOURCE)
        : Finding.note(table, seen + "; the suite does without");
  }

  private Finding itemKey(Session session) throws SQLException {
    var key =
        session.column(
            """
            SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics
            WHERE table_schema = ? AND table_name = 'id_item_master' AND index_name = 'PRIMARY'
            """,
            legacy);
    return "tag_id".equals(key.getFirst())
        ? Finding.ok("key of id_item_master", "tag_id")
        : Finding.fail(
            "key of id_item_master",
            String.valueOf(key.getFirst()),
            "the suite finds an item by tag_id, which must be the primary key");
  }

  /** JSON is a longtext on MariaDB; whole numbers and times of either width will do. */
  private static boolean sameFamily(String wanted, String seen) {
    return family(wanted).equals(family(seen));
  }

  private static String family(String type) {
    return switch (type) {
      case "json", "longtext", "mediumtext", "text", "varchar", "char" -> "text";
      case "int", "bigint", "tinyint", "smallint", "mediumint" -> "whole number";
      case "datetime", "timestamp" -> "time";
      default -> type;
    };
  }

  private Map<String, Map<String, String>> columns(Session session) throws SQLException {
    var tables = new HashMap<String, Map<String, String>>();
    session.rows(
        row ->
            tables
                .computeIfAbsent(row.getString(1), name -> new HashMap<>())
                .put(row.getString(2), row.getString(3)),
        """
        SELECT c.table_name, LOWER(c.column_name), LOWER(c.data_type)
        FROM information_schema.columns c
        JOIN information_schema.tables t
          ON t.table_schema = c.table_schema AND t.table_name = c.table_name
        WHERE c.table_schema = ? AND t.table_type = 'BASE TABLE'
        """,
        legacy);
    return tables;
  }
}
