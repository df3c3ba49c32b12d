package com.rfid3.foresight.featurestore.ingest;

import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.legacyinventory.scan.ScanReader;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ledger rows that the source no longer has. A scan older than the source's oldest has aged out of
 * its window, which takes nothing back. Reads only: small pages, no lock on the source.
 */
@ApplicationScoped
class RetractedScans {
  private static final int PAGE = 2000;

  private final Pool pool;
  private final ScanReader source;

  RetractedScans(Pool pool, ScanReader source) {
    this.pool = pool;
    this.source = source;
  }

  /** Ids of ledger rows missing in the source, at most {@code limit} and one. */
  List<Long> missing(long limit) {
    Optional<LocalDateTime> oldest = source.oldest().await().atMost(Patience.STATEMENT);
    return oldest.isEmpty() ? List.of() : missing(limit, oldest.get());
  }

  private List<Long> missing(long limit, LocalDateTime oldest) {
    List<Long> missing = new ArrayList<>();
    for (long from = 0, to = pageEnd(from); to > from && missing.size() <= limit; ) {
      missing.addAll(missing(from, to, oldest));
      from = to;
      to = pageEnd(from);
    }
    return missing;
  }

  void mark(List<Long> ids, Instant now) {
    for (Long id : ids) {
      pool.preparedQuery("UPDATE scan_ledger SET gone_at = ? WHERE id = ?")
          .execute(Tuple.of(UtcColumn.of(now), id))
          .await()
          .atMost(Patience.STATEMENT);
    }
  }

  private long pageEnd(long from) {
    String sql =
        """
        SELECT COALESCE(MAX(id), 0) FROM
          (SELECT id FROM scan_ledger WHERE id > ? ORDER BY id LIMIT ?) page
        """;
    return pool.preparedQuery(sql)
        .execute(Tuple.of(from, PAGE))
        .map(rows -> rows.iterator().next().getLong(0))
        .await()
        .atMost(Patience.STATEMENT);
  }

  private List<Long> missing(long from, long to, LocalDateTime oldest) {
    String sql =
        """
        SELECT l.id FROM scan_ledger l
        WHERE l.id > ? AND l.id <= ? AND l.gone_at IS NULL AND l.scan_date >= ? AND NOT %s
        """
            .formatted(source.stillThere("l"));
    List<Long> ids = new ArrayList<>();
    pool.preparedQuery(sql)
        .execute(Tuple.of(from, to, oldest))
        .await()
        .atMost(Patience.STATEMENT)
        .forEach(row -> ids.add(row.getLong(0)));
    return ids;
  }
}
