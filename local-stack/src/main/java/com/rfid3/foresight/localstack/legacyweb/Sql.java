package com.rfid3.foresight.localstack.legacyweb;

import com.rfid3.foresight.localstack.shop.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingDeque;

/** Reads the legacy tables over a few kept connections. */
final class Sql implements AutoCloseable {

  private static final int KEPT = 6;
  private static final int VALID_WITHIN_SECONDS = 1;

  private final ConnectionSource source;
  private final LinkedBlockingDeque<Connection> idle = new LinkedBlockingDeque<>(KEPT);

  Sql(ConnectionSource source) {
    this.source = source;
  }

  /** Rows as maps in column order; dates as ISO texts without a zone, as the legacy answers. */
  List<Map<String, Object>> rows(String sql, Object... parameters) throws SQLException {
    Connection connection = borrow();
    boolean healthy = false;
    try (var query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (var result = query.executeQuery()) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row(result));
        }
        healthy = true;
        return rows;
      }
    } finally {
      giveBack(connection, healthy);
    }
  }

  /** The single number of a query. */
  long number(String sql, Object... parameters) throws SQLException {
    Object value = rows(sql, parameters).getFirst().values().iterator().next();
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static Map<String, Object> row(ResultSet result) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      row.put(result.getMetaData().getColumnLabel(column), plain(result.getObject(column)));
    }
    return row;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Timestamp time -> Iso.text(time.toLocalDateTime());
      case LocalDateTime time -> Iso.text(time);
      case null, default -> value;
    };
  }

  private Connection borrow() throws SQLException {
    Connection kept = idle.poll();
    return kept != null && kept.isValid(VALID_WITHIN_SECONDS) ? kept : source.open();
  }

  private void giveBack(Connection connection, boolean healthy) throws SQLException {
    if (!healthy || !idle.offer(connection)) {
      connection.close();
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      kept.close();
    }
  }
}
