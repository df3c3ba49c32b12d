package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;

/** The legacy tables as the shop's own database has them. */
public final class LegacyReference {
  public static final String RESOURCE = "/legacy/rfid_inventory.sql";

  private LegacyReference() {}

  /** Creates the legacy tables in the default database of {@code connection}, which is empty. */
  public static void createTables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : SqlScript.bundled(RESOURCE).statements()) {
        statement.execute(table);
      }
    }
  }
}
