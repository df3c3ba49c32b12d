package com.rfid3.foresight.schema.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One connection to the server, with the few ways of asking that this room needs. */
public final class Session implements AutoCloseable {
  private final Connection connection;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Turns one row of an answer into a value. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public Connection connection() {
    return connection;
  }

  /** Runs one statement and tells how many rows it changed. */
  public int execute(String sql, Object... values) throws SQLException {
    try (var statement = prepare(sql, values)) {
      return statement.executeUpdate();
    }
  }

  public <T> List<T> rows(Row<T> row, String sql, Object... values) throws SQLException {
    try (var statement = prepare(sql, values);
        var answer = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (answer.next()) {
        rows.add(row.read(answer));
      }
      return rows;
    }
  }

  /** The first column of every row. */
  public List<String> column(String sql, Object... values) throws SQLException {
    return rows(row -> row.getString(1), sql, values);
  }

  /** The first column of the first row, which must be there. */
  public long number(String sql, Object... values) throws SQLException {
    return rows(row -> row.getLong(1), sql, values).getFirst();
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
