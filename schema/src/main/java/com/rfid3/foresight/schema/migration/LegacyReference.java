package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The legacy tables as the shop's own database has them. */
public final class LegacyReference {
  public static final String RESOURCE = "/legacy/rfid_inventory.sql";

  /** The suite cannot work without these; the others only add to what it can say. */
  public static final Set<String> REQUIRED =
      Set.of(
          "id_item_master",
          "id_transactions",
          "inventory_health_alerts",
          "inventory_config",
          "seed_rental_classes",
          "user_rental_class_mappings");

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
  private static final Pattern COLUMN = Pattern.compile("(?m)^  `?([a-z]\\w*)`? ([a-z]+)");

  private LegacyReference() {}

  /** Creates the legacy tables in the default database of {@code connection}, which is empty. */
  public static void createTables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : SqlScript.bundled(RESOURCE).statements()) {
        statement.execute(table);
      }
    }
  }

  /** The type of each column, by table, such as {@code varchar}; in the order of the file. */
  public static Map<String, Map<String, String>> columns() {
    var tables = new LinkedHashMap<String, Map<String, String>>();
    for (var statement : SqlScript.bundled(RESOURCE).statements()) {
      var name = TABLE.matcher(statement);
      if (name.find()) {
        var columns = new LinkedHashMap<String, String>();
        COLUMN.matcher(statement).results().forEach(c -> columns.put(c.group(1), c.group(2)));
        tables.put(name.group(1), columns);
      }
    }
    return tables;
  }
}
