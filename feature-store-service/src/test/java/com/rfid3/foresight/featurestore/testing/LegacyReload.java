package com.rfid3.foresight.featurestore.testing;

import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/**
 * The hourly reload as the legacy application does it: everything deleted and committed, then
 * written again in batches under new ids, with a few rows twice.
 */
public final class LegacyReload implements Callable<Long> {
  private static final int BATCH = 50;

  private final TestDatabase database;
  private final int times;

  public LegacyReload(TestDatabase database, int times) {
    this.database = database;
    this.times = times;
  }

  /** Answers the longest time in nanoseconds that one of its statements took. */
  @Override
  public Long call() throws SQLException {
    try (Connection connection = database.root()) {
      run(connection, "CREATE TEMPORARY TABLE cloud AS SELECT * FROM id_transactions");
      long longest = 0;
      for (int i = 0; i < times; i++) {
        longest = Math.max(longest, reload(connection));
      }
      return longest;
    }
  }

  private static long reload(Connection connection) throws SQLException {
    long longest = run(connection, "DELETE FROM id_transactions");
    long rows = count(connection);
    for (int from = 0; from < rows; from += BATCH) {
      longest = Math.max(longest, run(connection, batch(from, BATCH)));
    }
    return Math.max(longest, run(connection, batch(0, BATCH / 2)));
  }

  private static String batch(int from, int rows) {
    String columns =
        "contract_number, tag_id, scan_type, scan_date, common_name, bin_location, status,"
            + " quality, service_required, rip_or_tear, rental_class_num";
    return "INSERT INTO id_transactions (%1$s) SELECT %1$s FROM cloud ORDER BY id LIMIT %2$d, %3$d"
        .formatted(columns, from, rows);
  }

  private static long run(Connection connection, String sql) throws SQLException {
    long start = System.nanoTime();
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return System.nanoTime() - start;
  }

  private static long count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM cloud")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
