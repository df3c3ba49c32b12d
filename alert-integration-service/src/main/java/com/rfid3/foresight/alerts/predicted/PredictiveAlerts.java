package com.rfid3.foresight.alerts.predicted;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The table of predictive alerts. A new alert is known by a unique insert; a known one changes only
 * where it still is what the change was decided from, so that replicas never overwrite each other.
 */
@ApplicationScoped
public class PredictiveAlerts {
  private static final int PAGE = 5_000;
  // Two shapes of each statement keep the cache of prepared statements small.
  private static final int MANY = 100;

  private static final String SELECT =
      "SELECT id, fingerprint, status, opened_at, weak_since, " + AlertColumns.OF_PROPOSAL;
  private static final String OPEN_AFTER =
      SELECT + " FROM predictive_alert WHERE status = 'open' AND id > ? ORDER BY id LIMIT ?";
  private static final String BY_PRINT =
      SELECT + " FROM predictive_alert WHERE fingerprint IN (%s)";
  private static final String INSERT =
      "INSERT IGNORE INTO predictive_alert (fingerprint, status, opened_at, updated_at, reasons, "
          + AlertColumns.OF_PROPOSAL
          + ") VALUES ";
  private static final String ROW =
      "(?, 'open', ?, ?, ?" + ", ?".repeat(AlertColumns.COUNT_OF_PROPOSAL) + ")";
  private static final String UPDATE =
      """
      UPDATE predictive_alert
         SET status = ?, opened_at = ?, weak_since = ?, updated_at = ?, closed_at = ?, reasons = ?,
             %s = ?
       WHERE id = ? AND status = ? AND observed_at = ? AND weak_since <=> ?
      """
          .formatted(AlertColumns.OF_PROPOSAL.replace(",", " = ?,"));

  private final Pool pool;

  PredictiveAlerts(Pool pool) {
    this.pool = pool;
  }

  /** All open alerts, by id. */
  public Uni<List<StoredAlert>> open() {
    return openAfter(0, new ArrayList<>());
  }

  private Uni<List<StoredAlert>> openAfter(long id, List<StoredAlert> read) {
    return pool.preparedQuery(OPEN_AFTER)
        .execute(Tuple.of(id, PAGE))
        .chain(
            rows -> {
              read.addAll(alertsOf(rows));
              return rows.size() < PAGE
                  ? Uni.createFrom().item(List.copyOf(read))
                  : openAfter(read.getLast().number(), read);
            });
  }

  /** The alerts of these fingerprints, at most {@value #MANY} at once, open or not. */
  Uni<List<StoredAlert>> byFingerprint(List<String> fingerprints) {
    int size = fingerprints.size() == 1 ? 1 : MANY;
    Tuple values = Tuple.tuple();
    for (int i = 0; i < size; i++) {
      // The last one fills the shape up: a repeated value finds nothing more.
      values.addString(fingerprints.get(Math.min(i, fingerprints.size() - 1)));
    }
    String sql = BY_PRINT.formatted(String.join(",", Collections.nCopies(size, "?")));
    return pool.preparedQuery(sql).execute(values).map(PredictiveAlerts::alertsOf);
  }

  /** Stores new alerts; says how many of them nobody else had stored meanwhile. */
  Uni<Integer> insert(List<Opening> openings, Instant now) {
    if (openings.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    int size = openings.size() < MANY ? 1 : MANY;
    Tuple values = Tuple.tuple();
    openings.subList(0, size).forEach(opening -> add(values, opening, now));
    String sql = INSERT + String.join(", ", Collections.nCopies(size, ROW));
    return pool.preparedQuery(sql)
        .execute(values)
        .chain(
            rows ->
                insert(openings.subList(size, openings.size()), now)
                    .map(more -> more + rows.rowCount()));
  }

  /** Whether the change was made: not, if the row is no longer what it was decided from. */
  Uni<Boolean> update(Revision revision, Instant now) {
    StoredAlert before = revision.before();
    Life life = revision.life();
    Tuple values =
        Tuple.tuple()
            .addString(life.open() ? "open" : "resolved")
            .addValue(AlertColumns.utc(life.openedAt()))
            .addValue(life.weakSince().map(AlertColumns::utc).orElse(null))
            .addValue(AlertColumns.utc(now))
            .addValue(life.open() ? null : AlertColumns.utc(now))
            .addString(reasons(revision.reason()));
    AlertColumns.addTo(values, revision.proposal());
    values
        .addLong(before.number())
        .addString(before.life().open() ? "open" : "resolved")
        .addValue(AlertColumns.utc(before.proposal().observedAt()))
        .addValue(before.life().weakSince().map(AlertColumns::utc).orElse(null));
    return pool.preparedQuery(UPDATE).execute(values).map(rows -> rows.rowCount() == 1);
  }

  private static void add(Tuple values, Opening opening, Instant now) {
    values
        .addString(opening.proposal().fingerprint())
        .addValue(AlertColumns.utc(opening.life().openedAt()))
        .addValue(AlertColumns.utc(now))
        .addString(reasons(opening.reason()));
    AlertColumns.addTo(values, opening.proposal());
  }

  private static String reasons(String reason) {
    return "[\"" + reason + "\"]";
  }

  private static List<StoredAlert> alertsOf(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(AlertColumns::read).toList();
  }

  /** A new alert to store. */
  record Opening(Proposal proposal, Life life, String reason) {}

  /** A change of a stored alert, with what it was decided from. */
  record Revision(StoredAlert before, Proposal proposal, Life life, String reason) {}
}
