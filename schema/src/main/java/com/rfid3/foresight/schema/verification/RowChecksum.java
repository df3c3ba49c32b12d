package com.rfid3.foresight.schema.verification;

import com.rfid3.foresight.schema.database.Session;
import com.rfid3.foresight.schema.migration.LegacyColumns;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checksum of rows that is the same on MariaDB and MySQL, computed where the rows are. */
public final class RowChecksum {
  private final String legacy;

  public RowChecksum(String legacy) {
    this.legacy = legacy;
  }

  /** The columns of {@code table} in order, without those that the suite added. */
  public List<String> columns(Session session, String table) throws SQLException {
    return session.column(
        """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = ? AND table_name = ? AND NOT (column_comment = ?
              AND CONCAT(table_name, '.', column_name) IN (%s))
            ORDER BY ordinal_position
            """
            .formatted(added()),
        legacy,
        table,
        LegacyColumns.MARK);
  }

  /** An SQL expression for the SHA-256 of one row; NULL and the empty text differ. */
  public String ofRow(Session session, String table) throws SQLException {
    return columns(session, table).stream()
        .map(column -> "`" + column.replace("`", "``") + "`")
        // Bytes, so that columns of different collations can stand in one expression.
        .map(
            c ->
                "IF(%1$s IS NULL,'N',CONCAT(LENGTH(CAST(%1$s AS BINARY)),':',CAST(%1$s AS BINARY)))"
                    .formatted(c))
        .collect(Collectors.joining(",", "SHA2(CONCAT_WS(',',", "),256)"));
  }

  /** Rows and checksum of a table: sums of parts of the hashes, so that order plays no part. */
  public Rows of(Session session, String table) throws SQLException {
    var rows =
        session
            .rows(
                row -> new Rows(row.getLong(1), row.getLong(2), row.getString(3)),
                """
                SELECT COUNT(*), COUNT(h), CONCAT(
                  COALESCE(SUM(CAST(CONV(SUBSTR(h, 1, 15), 16, 10) AS UNSIGNED)), 0), '-',
                  COALESCE(SUM(CAST(CONV(SUBSTR(h, 16, 15), 16, 10) AS UNSIGNED)), 0))
                FROM (SELECT %s AS h FROM `%s`.`%s`) hashes
                """
                    .formatted(ofRow(session, table), legacy, table))
            .getFirst();
    if (rows.count() != rows.hashed()) {
      throw new SQLException(
          "a row of " + table + " is larger than max_allowed_packet and cannot be compared");
    }
    return rows;
  }

  /** How many rows a table has, how many of them could be hashed, and the sum of the hashes. */
  public record Rows(long count, long hashed, String checksum) {}

  private static String added() {
    return LegacyColumns.ADDED.entrySet().stream()
        .flatMap(RowChecksum::names)
        .map(name -> "'" + name + "'")
        .collect(Collectors.joining(","));
  }

  private static Stream<String> names(Map.Entry<String, Map<String, String>> table) {
    return table.getValue().keySet().stream().map(column -> table.getKey() + "." + column);
  }
}
