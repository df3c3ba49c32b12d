package com.rfid3.foresight.schema.migration;

import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A way of writing to a table.
 *
 * @param column what an update is of; empty for the others
 */
record Write(String database, String table, Kind kind, String column) {
  enum Kind {
    INSERT,
    UPDATE,
    DELETE
  }

  /** Every write there could be in a database: each column's update by itself. */
  static List<Write> all(Session session, String database, String name) throws SQLException {
    var writes = new ArrayList<Write>();
    session.rows(
        row -> writes.add(new Write(database, row.getString(1), Kind.UPDATE, row.getString(2))),
        """
        SELECT c.table_name, c.column_name FROM information_schema.columns c
        WHERE c.table_schema = ? ORDER BY c.table_name, c.ordinal_position
        """,
        name);
    for (var table : writes.stream().map(Write::table).distinct().toList()) {
      writes.add(new Write(database, table, Kind.INSERT, ""));
      writes.add(new Write(database, table, Kind.DELETE, ""));
    }
    return writes;
  }

  /** A statement that needs just this right, and changes nothing where it is given. */
  String statement(String name) {
    var qualified = "`" + name + "`.`" + table + "`";
    return switch (kind) {
      case INSERT -> "INSERT INTO " + qualified + " SELECT * FROM " + qualified + " WHERE FALSE";
      case UPDATE -> "UPDATE %s SET `%2$s` = NULL WHERE FALSE".formatted(qualified, column);
      case DELETE -> "DELETE FROM " + qualified + " WHERE FALSE";
    };
  }
}
