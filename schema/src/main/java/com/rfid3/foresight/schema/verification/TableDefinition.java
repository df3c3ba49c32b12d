package com.rfid3.foresight.schema.verification;

import com.rfid3.foresight.schema.migration.ForeignKeys;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code SHOW CREATE TABLE} says, brought to a form that can be compared. */
final class TableDefinition {
  private TableDefinition() {}

  /** Without the next id, which moves with the rows, and without what the suite added. */
  static String comparable(String table, String showCreate) {
    var added = LegacyColumns.ADDED.getOrDefault(table, Map.of()).keySet();
    return Arrays.stream(showCreate.replaceAll(" AUTO_INCREMENT=\\d+", "").split("\n", -1))
        .filter(line -> added.stream().noneMatch(column -> isAdded(line, column)))
        .filter(line -> !line.contains("`" + ForeignKeys.ALERT + "`"))
        .collect(Collectors.joining("\n"))
        .replace(",\n)", "\n)");
  }

  private static boolean isAdded(String line, String column) {
    return line.startsWith("  `" + column + "` ")
        && line.contains("COMMENT '" + LegacyColumns.MARK + "'");
  }
}
