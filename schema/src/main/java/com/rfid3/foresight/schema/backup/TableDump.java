package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.verification.RowChecksum;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a table as compressed SQL, one statement to a line, that any client can load into an empty
 * database. Columns that the suite added are left out.
 */
final class TableDump {
  private static final int BATCH = 1_000;
  private static final int ROWS_PER_INSERT = 200;

  private final Session session;
  private final String legacy;
  private final String table;

  TableDump(Session session, String legacy, String table) {
    this.session = session;
    this.legacy = legacy;
    this.table = table;
  }

  /** Writes {@code definition} and the rows to {@code file}; returns how many rows. */
  long write(Path file, String definition) throws SQLException, IOException {
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(
          "SET NAMES utf8mb4;\nSET SESSION time_zone = '+00:00';\nSET SESSION sql_mode = '';\n");
      out.write(definition.replace("\n", " ") + ";\n");
      return rows(out);
    }
  }

  private long rows(BufferedWriter out) throws SQLException, IOException {
    var columns = new RowChecksum(legacy).columns(session, table);
    var names = columns.stream().map(c -> "`" + c + "`").collect(Collectors.joining(","));
    // The server turns every value into text, so that no driver's idea of a time gets in between.
    var texts =
        columns.stream()
            .map(c -> "CAST(`" + c + "` AS CHAR CHARACTER SET utf8mb4)")
            .collect(Collectors.joining(","));
    var sql = "SELECT " + texts + " FROM `" + legacy + "`.`" + table + "`";
    try (var select = session.connection().prepareStatement(sql)) {
      select.setFetchSize(BATCH);
      try (var rows = select.executeQuery()) {
        return inserts(out, rows, new Columns(names, columns.size()));
      }
    }
  }

  private record Columns(String names, int count) {}

  private long inserts(BufferedWriter out, ResultSet rows, Columns columns)
      throws SQLException, IOException {
    long count = 0;
    while (rows.next()) {
      out.write(
          count % ROWS_PER_INSERT == 0
              ? (count == 0 ? "" : ";\n")
                  + "INSERT INTO `%s` (%s) VALUES ".formatted(table, columns.names())
              : ",");
      out.write(values(rows, columns.count()));
      count++;
    }
    out.write(count == 0 ? "" : ";\n");
    return count;
  }

  private static String values(ResultSet row, int columns) throws SQLException {
    var values = new StringBuilder("(");
    for (int i = 1; i <= columns; i++) {
      values.append(i == 1 ? "" : ",").append(SqlLiteral.of(row.getString(i)));
    }
    return values.append(')').toString();
  }
}
