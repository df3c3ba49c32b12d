package com.rfid3.foresight.localstack.legacybehaviour;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What the RFID vendor's service knows, kept in temporary tables of one connection: it survives a
 * failed reload, and nobody else sees it.
 */
final class VendorCopy {

  private final Connection connection;
  private final String columns;
  private boolean exists;

  VendorCopy(Connection connection) throws SQLException {
    this.connection = connection;
    this.columns = ScanColumns.names(connection);
  }

  /** Takes over what is in the tables and not yet known; copies of the minute's refresh are not. */
  void learn(Collection<Long> duplicates) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists) {
        statement.execute("CREATE TEMPORARY TABLE vendor_scans LIKE id_transactions");
        statement.execute("CREATE TEMPORARY TABLE vendor_classes LIKE seed_rental_classes");
        exists = true;
      }
      statement.execute("INSERT IGNORE INTO vendor_classes SELECT * FROM seed_rental_classes");
      statement.execute(
          "CREATE TEMPORARY TABLE vendor_news AS SELECT t.id FROM id_transactions t"
              + " LEFT JOIN vendor_scans v ON v.tag_id = t.tag_id AND v.scan_date = t.scan_date"
              + " AND v.scan_type = t.scan_type AND v.contract_number <=> t.contract_number"
              + " WHERE v.id IS NULL"
              + without(duplicates));
      statement.execute(
          "INSERT INTO vendor_scans (%s) SELECT %s FROM id_transactions WHERE id IN"
                  .formatted(columns, columns)
              + " (SELECT id FROM vendor_news) ORDER BY id");
      statement.execute("DROP TEMPORARY TABLE vendor_news");
    }
    connection.commit();
  }

  private static String without(Collection<Long> duplicates) {
    return duplicates.isEmpty()
        ? ""
        : duplicates.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", " AND t.id NOT IN (", ")"));
  }

  /** The last id of the batch that follows a known id; the same id where there is none. */
  long endOfBatch(long after, int size) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT COALESCE(MAX(id), ?) FROM"
                + " (SELECT id FROM vendor_scans WHERE id > ? ORDER BY id LIMIT ?) batch")) {
      query.setLong(1, after);
      query.setLong(2, after);
      query.setInt(3, size);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Inserts a batch into the legacy table, where it gets new ids. */
  int restore(long after, long until) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO id_transactions (%s) SELECT %s FROM vendor_scans"
                    .formatted(columns, columns)
                + " WHERE id > ? AND id <= ? ORDER BY id")) {
      insert.setLong(1, after);
      insert.setLong(2, until);
      return insert.executeUpdate();
    }
  }
}
