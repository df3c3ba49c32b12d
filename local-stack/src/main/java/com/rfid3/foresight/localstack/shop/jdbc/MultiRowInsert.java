package com.rfid3.foresight.localstack.shop.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects rows of one table and writes them many at a time, which is what makes it fast. */
final class MultiRowInsert<R> {

  private static final int MAX_ROWS = 500;
  private static final int MAX_PARAMETERS = 30_000;
  private static final int CHUNKS_PER_COMMIT = 20;

  private final Connection connection;
  private final String table;
  private final List<Column<R>> columns;
  private final int chunk;
  private final List<R> waiting = new ArrayList<>();
  private int chunks;

  MultiRowInsert(Connection connection, String table, List<Column<R>> columns) {
    this.connection = connection;
    this.table = table;
    this.columns = columns;
    this.chunk = Math.min(MAX_ROWS, MAX_PARAMETERS / columns.size());
  }

  void add(R row) {
    waiting.add(row);
    if (waiting.size() == chunk) {
      flush();
    }
  }

  /** Whether the next row but one would be preceded by a write. */
  boolean isFull() {
    return waiting.size() == chunk - 1;
  }

  void addAll(List<R> rows) {
    rows.forEach(this::add);
    flush();
  }

  /** Writes what waits. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(sql(waiting.size()))) {
      bind(insert);
      insert.executeUpdate();
      if (++chunks % CHUNKS_PER_COMMIT == 0) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new ShopWriteException("Cannot fill " + table, e);
    }
    waiting.clear();
  }

  private void bind(PreparedStatement insert) throws SQLException {
    int parameter = 1;
    for (R row : waiting) {
      for (Column<R> column : columns) {
        insert.setObject(parameter++, column.value().apply(row).orElse(null));
      }
    }
  }

  private String sql(int rows) {
    String names =
        columns.stream().map(c -> "`" + c.name() + "`").collect(Collectors.joining(", "));
    String marks = "(" + "?,".repeat(columns.size() - 1) + "?)";
    return "INSERT INTO %s (%s) VALUES %s"
        .formatted(table, names, (marks + ",").repeat(rows - 1) + marks);
  }
}
