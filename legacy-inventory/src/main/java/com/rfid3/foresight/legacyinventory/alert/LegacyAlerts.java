package com.rfid3.foresight.legacyinventory.alert;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the open legacy health alerts, in pages, so that no statement holds the table for long. */
@ApplicationScoped
public class LegacyAlerts {
  private static final int PAGE = 2_000;

  private final Pool pool;
  private final String pageAfter;

  public LegacyAlerts(Pool pool, LegacyTables tables) {
    this.pool = pool;
    // The creation time is read as seconds of the epoch: whatever zone the server and this
    // connection think in, the TIMESTAMP column then means one instant.
    this.pageAfter =
        """
        SELECT a.id, a.tag_id, a.common_name, a.category, a.subcategory, a.alert_type, a.severity,
               a.status, a.days_since_last_scan, a.last_scan_date, a.suggested_action,
               CAST(UNIX_TIMESTAMP(a.created_at) AS SIGNED) AS created_epoch,
               COALESCE(NULLIF(a.rental_class_id, ''), i.rental_class_num) AS rental_class,
               i.current_store AS store
          FROM %s a LEFT JOIN %s i ON i.tag_id = a.tag_id
         WHERE a.id > ? AND a.status IN ('active', 'acknowledged')
         ORDER BY a.id LIMIT ?
        """
            .formatted(tables.healthAlerts(), tables.items());
  }

  /** All alerts that are active or acknowledged, by id. */
  public Uni<List<LegacyAlert>> open() {
    return openAfter(0, new ArrayList<>());
  }

  private Uni<List<LegacyAlert>> openAfter(long id, List<LegacyAlert> read) {
    return pool.preparedQuery(pageAfter)
        .execute(Tuple.of(id, PAGE))
        .chain(rows -> rows.size() < PAGE ? last(rows, read) : next(rows, read));
  }

  private Uni<List<LegacyAlert>> last(RowSet<Row> rows, List<LegacyAlert> read) {
    rows.forEach(row -> read.add(LegacyAlertRow.read(row)));
    return Uni.createFrom().item(List.copyOf(read));
  }

  private Uni<List<LegacyAlert>> next(RowSet<Row> rows, List<LegacyAlert> read) {
    rows.forEach(row -> read.add(LegacyAlertRow.read(row)));
    return openAfter(read.getLast().id(), read);
  }
}
