package com.rfid3.foresight.legacyinventory.summary;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Takes an inventory summary: three statements, each one pass over one table. */
@ApplicationScoped
public class InventorySummaries {
  private static final Duration RECENT = Duration.ofDays(7);

  private final Pool pool;
  private final ShopTime shopTime;
  private final Clock clock;
  private final String cells;
  private final String alerts;
  private final String scans;

  public InventorySummaries(Pool pool, LegacyTables tables, ShopTime shopTime, Clock clock) {
    this.pool = pool;
    this.shopTime = shopTime;
    this.clock = clock;
    // The mapping joins the few thousand groups, not every item.
    this.cells =
        """
        SELECT g.*, m.category
        FROM (SELECT home_store, current_store, identifier_type, rental_class_num,
                     status, quality, bin_location, COUNT(*) AS items
              FROM %s
              GROUP BY home_store, current_store, identifier_type, rental_class_num,
                       status, quality, bin_location) g
        LEFT JOIN %s m ON m.rental_class_id = g.rental_class_num
        """
            .formatted(tables.items(), tables.classMappings());
    this.alerts =
        """
        SELECT severity, COUNT(*) AS alerts FROM %s
        WHERE status = 'active' GROUP BY severity
        """
            .formatted(tables.healthAlerts());
    this.scans =
        """
        SELECT COUNT(*) AS total, COUNT(CASE WHEN scan_date >= ? THEN 1 END) AS recent
        FROM %s
        """
            .formatted(tables.scans());
  }

  public Uni<InventorySummary> take() {
    Instant now = clock.instant();
    return cube()
        .flatMap(
            cube ->
                alertCounts()
                    .flatMap(
                        found ->
                            scanCounts(now)
                                .map(seen -> new InventorySummary(cube, found, seen, now))));
  }

  private Uni<InventoryCube> cube() {
    return pool.query(cells)
        .execute()
        .map(
            rows ->
                InventoryCube.merged(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(InventorySummaries::cellOf)));
  }

  private Uni<AlertCounts> alertCounts() {
    return pool.query(alerts).execute().map(InventorySummaries::alertCountsOf);
  }

  private Uni<ScanCounts> scanCounts(Instant now) {
    return pool.preparedQuery(scans)
        .execute(Tuple.of(shopTime.localOf(now.minus(RECENT))))
        .map(rows -> rows.iterator().next())
        .map(row -> new ScanCounts(row.getLong("total"), row.getLong("recent")));
  }

  private static AlertCounts alertCountsOf(RowSet<Row> rows) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.put(row.getString("severity"), row.getLong("alerts")));
    return new AlertCounts(
        counts.getOrDefault("critical", 0L),
        counts.getOrDefault("high", 0L),
        counts.getOrDefault("medium", 0L),
        counts.getOrDefault("low", 0L));
  }

  private static InventoryCell cellOf(Row row) {
    return new InventoryCell(
        text(row, "home_store"),
        text(row, "current_store"),
        text(row, "identifier_type"),
        Optional.ofNullable(row.getString("category")).orElse(InventoryCube.UNKNOWN),
        text(row, "status"),
        text(row, "quality"),
        text(row, "bin_location"),
        row.getLong("items"));
  }

  private static String text(Row row, String column) {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
