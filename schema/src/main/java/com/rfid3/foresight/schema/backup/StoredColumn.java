package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.verification.RowChecksum;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

/** A column as a dump holds it: text as the server writes it, bytes as hexadecimal digits. */
record StoredColumn(String name, boolean binary) {
  private static final String COMPUTED = "COALESCE(generation_expression, '') <> ''";
  private static final String BINARY = "(data_type LIKE '%blob' OR data_type LIKE '%binary')";

  static List<StoredColumn> of(Session session, String database, String table) throws SQLException {
    var computed = new HashSet<>(named(session, database, table, COMPUTED));
    var binary = new HashSet<>(named(session, database, table, BINARY));
    return new RowChecksum(database)
        .columns(session, table).stream()
            .filter(name -> !computed.contains(name))
            .map(name -> new StoredColumn(name, binary.contains(name)))
            .toList();
  }

  private static List<String> named(
      Session session, String database, String table, String condition) throws SQLException {
    return session.column(
        "SELECT column_name FROM information_schema.columns"
            + " WHERE table_schema = ? AND table_name = ? AND "
            + condition,
        database,
        table);
  }

  String quoted() {
    return "`" + name + "`";
  }

  /** The server turns every value into text, so that no driver's idea of a time gets in between. */
  String asText() {
    return binary
        ? "HEX(" + quoted() + ")"
        : "CAST(" + quoted() + " AS CHAR CHARACTER SET utf8mb4)";
  }

  String literal(String text) {
    return binary ? SqlLiteral.ofBytes(text) : SqlLiteral.of(text);
  }
}
