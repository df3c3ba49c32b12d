package com.rfid3.foresight.legacyinventory.alert;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Reads the open legacy health alerts, in pages, so that no statement holds the table for long. */
@ApplicationScoped
public class LegacyAlerts {
  private static final int PAGE = 2_000;

  private static final int MOST_PASSED = 500;

  private final Pool pool;
  private final String pageAfter;
  private final String newest;
  private final String passed;

  public LegacyAlerts(Pool pool, LegacyTables tables) {
    this.pool = pool;
    // The creation time is read as seconds of the epoch: whatever zone the server and this
    // connection think in, the TIMESTAMP column then means one instant.
    String rows =
        """
        SELECT a.id, a.tag_id, a.common_name, a.category, a.subcategory, a.alert_type, a.severity,
               a.status, a.days_since_last_scan, a.last_scan_date, a.suggested_action,
               a.resolved_at,
               CAST(UNIX_TIMESTAMP(a.created_at) AS SIGNED) AS created_epoch,
               COALESCE(NULLIF(a.rental_class_id, ''), i.rental_class_num) AS rental_class,
               i.current_store AS store
          FROM %s a LEFT JOIN %s i ON i.tag_id = a.tag_id
        """
            .formatted(tables.healthAlerts(), tables.items());
    this.pageAfter =
        rows + " WHERE a.id > ? AND a.status IN ('active', 'acknowledged') ORDER BY a.id LIMIT ?";
    this.passed =
        rows
            + " WHERE a.id > ? AND a.id <= ? AND a.status NOT IN ('active', 'acknowledged')"
            + " ORDER BY a.id LIMIT ?";
    this.newest = "SELECT COALESCE(MAX(id), 0) FROM " + tables.healthAlerts();
  }

  /** All alerts that are active or acknowledged, by id. */
  public Uni<List<LegacyAlert>> open() {
    return open(UnaryOperator.identity());
  }

  /**
   * The same, each row passed through {@code kept} as it is read, so that a caller who knows an
   * equal one already need not hold it twice.
   */
  public Uni<List<LegacyAlert>> open(UnaryOperator<LegacyAlert> kept) {
    return openAfter(0, new ArrayList<>(), kept);
  }

  /** The id of the newest alert of any status; 0 where there is none. */
  public Uni<Long> newest() {
    return pool.query(newest).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  /** An alert that is over, and when people say that it was dealt with, in the shop's time. */
  public record Passed(LegacyAlert alert, Optional<LocalDateTime> resolvedAt) {}

  /** Alerts of these ids, above the first up to the second, that are over; at most some hundred. */
  public Uni<List<Passed>> passed(long after, long upTo) {
    return pool.preparedQuery(passed)
        .execute(Tuple.of(after, upTo, MOST_PASSED))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Passed(
                                LegacyAlertRow.read(row),
                                Optional.ofNullable(row.getLocalDateTime("resolved_at"))))
                    .toList());
  }

  private Uni<List<LegacyAlert>> openAfter(
      long id, List<LegacyAlert> read, UnaryOperator<LegacyAlert> kept) {
    return pool.preparedQuery(pageAfter)
        .execute(Tuple.of(id, PAGE))
        .chain(
            rows -> {
              rows.forEach(row -> read.add(kept.apply(LegacyAlertRow.read(row))));
              return rows.size() < PAGE
                  ? Uni.createFrom().item(List.copyOf(read))
                  : openAfter(read.getLast().id(), read, kept);
            });
  }
}
