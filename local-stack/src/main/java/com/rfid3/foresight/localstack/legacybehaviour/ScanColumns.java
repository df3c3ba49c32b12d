package com.rfid3.foresight.localstack.legacybehaviour;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of {@code id_transactions} that come from the vendor: all but the id. */
final class ScanColumns {

  private ScanColumns() {}

  static String names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var query = connection.createStatement();
        var rows = query.executeQuery("SELECT * FROM id_transactions LIMIT 0")) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        names.add("`" + rows.getMetaData().getColumnName(column) + "`");
      }
    }
    names.remove("`id`");
    return String.join(", ", names);
  }
}
