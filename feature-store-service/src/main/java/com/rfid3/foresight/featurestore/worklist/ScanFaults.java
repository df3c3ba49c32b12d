package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.WorklistEntry;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.legacyinventory.scan.ScanReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Scans that cannot be true, and scans of tags that no item has. */
@ApplicationScoped
class ScanFaults {
  // Clocks of scanners differ by minutes and may stand in another zone; a day is neither.
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final String FUTURE =
      """
      SELECT tag_id, COUNT(*) AS n, MAX(scan_at_utc) AS at FROM scan_ledger
      WHERE gone_at IS NULL AND scan_at_utc > ? GROUP BY tag_id ORDER BY tag_id LIMIT ?
      """;

  private final Pool pool;
  private final ScanReader source;
  private final String unknown;

  ScanFaults(Pool pool, ScanReader source, LegacyTables tables) {
    this.pool = pool;
    this.source = source;
    this.unknown =
        """
        SELECT tag_id, COUNT(*) AS n, MAX(scan_at_utc) AS at FROM scan_ledger l
        WHERE gone_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM %s i WHERE i.tag_id = l.tag_id)
        GROUP BY tag_id ORDER BY tag_id LIMIT ?
        """
            .formatted(tables.items());
  }

  /** Tags scanned at times that have not come, or at none; at most {@code most} of each. */
  Uni<List<WorklistEntry>> impossibleDates(Instant now, int most) {
    Tuple late = Tuple.of(UtcColumn.of(now.plus(CLOCKS_DIFFER)), most);
    var future =
        pool.preparedQuery(FUTURE)
            .execute(late)
            .map(
                rows ->
                    rows(rows)
                        .map(row -> entry(row, WorklistKind.IMPOSSIBLE_DATE, "is in the future"))
                        .toList());
    return Uni.combine()
        .all()
        .unis(future, source.undatedTags(most))
        .with((early, undated) -> Stream.concat(early.stream(), undated(undated)).toList());
  }

  /** Tags with scans and without an item row. */
  Uni<List<WorklistEntry>> unknownTags(int most) {
    return pool.preparedQuery(unknown)
        .execute(Tuple.of(most))
        .map(
            rows ->
                rows(rows)
                    .map(row -> entry(row, WorklistKind.UNKNOWN_TAG, "belongs to no item"))
                    .toList());
  }

  private static Stream<WorklistEntry> undated(List<String> tags) {
    return tags.stream()
        .map(
            tag ->
                Entries.of(WorklistKind.IMPOSSIBLE_DATE, "scan", tag)
                    .saying("A scan of it has no date and is left out.", 1));
  }

  private static WorklistEntry entry(Row row, WorklistKind kind, String words) {
    int scans = row.getInteger("n");
    Instant latest = UtcColumn.read(row.getLocalDateTime("at"));
    return Entries.of(kind, "scan", row.getString("tag_id"))
        .since(latest)
        .saying("The latest of %d scans (%s) %s.".formatted(scans, latest, words), scans);
  }

  private static Stream<Row> rows(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
