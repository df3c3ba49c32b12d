package com.rfid3.foresight.legacyinventory.scan;

import com.rfid3.foresight.legacyinventory.LegacyReads;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads scans in small pages. Each read is one plain SELECT outside any transaction: a consistent
 * snapshot that takes no row lock and is over before the next page, so that the hourly reload never
 * waits for it.
 */
@ApplicationScoped
public class ScanReader {
  /** A row dated {@code 0000-00-00} can be put on no time line; it does not exist for the suite. */
  private static final String DATED = "scan_date >= '1970-01-01'";

  private final LegacyReads legacy;
  private final String table;

  public ScanReader(LegacyReads legacy, LegacyTables tables) {
    this.legacy = legacy;
    this.table = tables.scans();
  }

  /** Scans with ids above {@code afterId}, in order of id. */
  public Uni<List<LegacyScan>> page(long afterId, int limit) {
    String sql =
        """
        SELECT %s FROM %s
        WHERE id > ? AND %s
        ORDER BY id LIMIT ?
        """
            .formatted(ScanRows.COLUMNS, table, DATED);
    return legacy
        .rows(sql, Tuple.of(afterId, limit))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ScanRows::scan).toList());
  }

  /** What the table spans now, and how many of its rows have ids up to {@code id}. */
  public Uni<ScanExtent> extent(long id) {
    return extent(legacy.rows(extentSql(), Tuple.of(id)));
  }

  /** The same of the shop's own server, whatever a replica says. */
  public Uni<ScanExtent> extentAtHome(long id) {
    return extent(legacy.rowsAtHome(extentSql(), Tuple.of(id)));
  }

  private static Uni<ScanExtent> extent(Uni<RowSet<Row>> counted) {
    return counted.map(rows -> rows.iterator().next()).map(ScanReader::extent);
  }

  private String extentSql() {
    return """
        SELECT COUNT(*) AS n, CAST(COALESCE(SUM(id <= ?), 0) AS SIGNED) AS known,
               COALESCE(MIN(id), 0) AS first_id, COALESCE(MAX(id), 0) AS last_id
        FROM %s
        WHERE %s
        """
        .formatted(table, DATED);
  }

  /** Local date of the oldest scan that the table still holds. */
  public Uni<Optional<LocalDateTime>> oldest() {
    return legacy
        .rows("SELECT MIN(scan_date) AS oldest FROM %s WHERE %s".formatted(table, DATED))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getLocalDateTime("oldest")));
  }

  /** Tags with scans that have no date, at most {@code most}, in order. */
  public Uni<List<String>> undatedTags(int most) {
    String sql =
        "SELECT DISTINCT tag_id FROM %s WHERE NOT (%s) ORDER BY tag_id LIMIT ?"
            .formatted(table, DATED);
    return legacy
        .rows(sql, Tuple.of(most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString(0))
                    .toList());
  }

  /**
   * SQL condition that a row under {@code alias} with the columns of the natural key is still in
   * the source. The server compares, so that spelling counts as it does for the legacy application.
   */
  public String stillThere(String alias) {
    return """
        EXISTS (SELECT 1 FROM %2$s t
                WHERE t.tag_id = %1$s.tag_id AND t.scan_date = %1$s.scan_date
                  AND t.scan_type = %1$s.scan_type
                  AND COALESCE(t.contract_number, '') = %1$s.contract_number)
        """
        .formatted(alias, table);
  }

  private static ScanExtent extent(Row row) {
    return new ScanExtent(
        row.getLong("n"), row.getLong("known"), row.getLong("first_id"), row.getLong("last_id"));
  }
}
