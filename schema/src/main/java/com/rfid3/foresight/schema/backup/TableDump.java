package com.rfid3.foresight.schema.backup;

import com.rfid3.foresight.schema.database.Session;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a table as compressed SQL, one statement to a line, that any client can load into an empty
 * database. Columns that the suite added to it are left out, and those the server computes.
 */
final class TableDump {
  private static final int BATCH = 1_000;
  private static final int ROWS_PER_INSERT = 200;
  // Well below the smallest max_allowed_packet in use, 16 MB, whatever a last row may add.
  private static final int CHARACTERS_PER_INSERT = 2_000_000;

  private final Session session;
  private final String database;
  private final String table;

  TableDump(Session session, String database, String table) {
    this.session = session;
    this.database = database;
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
    var columns = StoredColumn.of(session, database, table);
    var texts = columns.stream().map(StoredColumn::asText).collect(Collectors.joining(","));
    var sql = "SELECT " + texts + " FROM `" + database + "`.`" + table + "`";
    try (var select = session.connection().prepareStatement(sql)) {
      select.setFetchSize(BATCH);
      try (var rows = select.executeQuery()) {
        return inserts(out, rows, columns);
      }
    }
  }

  private long inserts(BufferedWriter out, ResultSet rows, List<StoredColumn> columns)
      throws SQLException, IOException {
    var names = columns.stream().map(StoredColumn::quoted).collect(Collectors.joining(","));
    var insert = "INSERT INTO `%s` (%s) VALUES ".formatted(table, names);
    long count = 0;
    long length = 0;
    while (rows.next()) {
      var full = count % ROWS_PER_INSERT == 0 || length > CHARACTERS_PER_INSERT;
      out.write(full ? (count == 0 ? "" : ";\n") + insert : ",");
      var values = values(rows, columns);
      out.write(values);
      length = (full ? 0 : length) + values.length();
      count++;
    }
    out.write(count == 0 ? "" : ";\n");
    return count;
  }

  private static String values(ResultSet row, List<StoredColumn> columns) throws SQLException {
    var values = new StringBuilder("(");
    for (int i = 0; i < columns.size(); i++) {
      values.append(i == 0 ? "" : ",").append(columns.get(i).literal(row.getString(i + 1)));
    }
    return values.append(')').toString();
  }
}
