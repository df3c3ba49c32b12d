package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.storage.Shape;
import com.rfid3.foresight.alerts.storage.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/**
 * The table of predictive alerts. A new alert is known by a unique insert; known ones are decided
 * about and written while their rows are locked, so that replicas never overwrite each other.
 */
@ApplicationScoped
public class PredictiveAlerts {
  /** Most alerts in one change. */
  static final int MOST = 256;

  private static final int PAGE = 5_000;
  // A few shapes of each statement keep the cache of prepared statements small.
  static final int[] SHAPES = {MOST, 32, 4, 1};

  private static final String SELECT =
      "SELECT id, fingerprint, status, opened_at, weak_since, " + AlertColumns.OF_PROPOSAL;
  private static final String OPEN_AFTER =
      SELECT + " FROM predictive_alert WHERE status = 'open' AND id > ? ORDER BY id LIMIT ?";
  private static final String LOCK =
      SELECT + " FROM predictive_alert WHERE fingerprint IN (%s) ORDER BY fingerprint FOR UPDATE";
  // Locks of rows only: with locks of gaps two replicas with different new alerts would collide.
  private static final String ROWS_ONLY = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
  private static final String INSERT =
      "INSERT IGNORE INTO predictive_alert (fingerprint, status, opened_at, updated_at, reasons, "
          + AlertColumns.OF_PROPOSAL
          + ") VALUES ";
  private static final String NEW_ROW =
      "(?, 'open', ?, ?, ?" + ", ?".repeat(AlertColumns.COUNT_OF_PROPOSAL) + ")";
  // Never inserts: every row is there and locked. With its id given, no id is burnt either.
  private static final String UPDATE =
      "INSERT INTO predictive_alert (id, fingerprint, status, opened_at, weak_since, updated_at,"
          + " closed_at, reasons, "
          + AlertColumns.OF_PROPOSAL
          + ") VALUES ";
  private static final String KNOWN_ROW =
      "(?, ?, ?, ?, ?, ?, ?, ?" + ", ?".repeat(AlertColumns.COUNT_OF_PROPOSAL) + ")";
  private static final String OVERWRITE =
      " ON DUPLICATE KEY UPDATE status = VALUES(status), opened_at = VALUES(opened_at),"
          + " weak_since = VALUES(weak_since), updated_at = VALUES(updated_at),"
          + " closed_at = VALUES(closed_at), reasons = VALUES(reasons)"
          + AlertColumns.OVERWRITE_PROPOSAL;

  private final Pool pool;

  public PredictiveAlerts(Pool pool) {
    this.pool = pool;
  }

  /** All open alerts, by id. */
  public Uni<List<StoredAlert>> open() {
    return open(UnaryOperator.identity());
  }

  /**
   * The same, each row passed through {@code kept} as it is read, so that a caller who knows an
   * equal one already need not hold it twice.
   */
  public Uni<List<StoredAlert>> open(UnaryOperator<StoredAlert> kept) {
    return openAfter(0, new ArrayList<>(), kept);
  }

  private Uni<List<StoredAlert>> openAfter(
      long id, List<StoredAlert> read, UnaryOperator<StoredAlert> kept) {
    return pool.preparedQuery(OPEN_AFTER)
        .execute(Tuple.of(id, PAGE))
        .chain(
            rows -> {
              rows.forEach(row -> read.add(kept.apply(AlertColumns.read(row))));
              return rows.size() < PAGE
                  ? Uni.createFrom().item(List.copyOf(read))
                  : openAfter(read.getLast().number(), read, kept);
            });
  }

  /**
   * Locks the alerts of these fingerprints, at most {@value #MOST}, has it decided what becomes of
   * them and writes that, all or nothing. Gives back how many openings nobody else was faster with.
   */
  Uni<Integer> change(List<String> prints, Function<List<StoredAlert>, Changes> decide) {
    return pool.withConnection(
        connection ->
            connection
                .query(ROWS_ONLY)
                .execute()
                .chain(connection::begin)
                .chain(
                    transaction ->
                        lock(connection, prints)
                            .map(decide)
                            .chain(changes -> write(connection, changes))
                            .call(transaction::commit)
                            .onFailure()
                            .call(() -> transaction.rollback().onFailure().recoverWithNull())));
  }

  private static Uni<List<StoredAlert>> lock(SqlConnection connection, List<String> prints) {
    int size = prints.size() == 1 ? 1 : MOST;
    Tuple values = Tuple.tuple();
    for (int i = 0; i < size; i++) {
      // The last one fills the shape up: a repeated value finds nothing more.
      values.addString(prints.get(Math.min(i, prints.size() - 1)));
    }
    String sql = LOCK.formatted(String.join(",", Collections.nCopies(size, "?")));
    return connection.preparedQuery(sql).execute(values).map(PredictiveAlerts::alertsOf);
  }

  private static Uni<Integer> write(SqlConnection connection, Changes changes) {
    return insert(connection, changes.openings(), changes.at())
        .call(() -> EndedLives.keep(connection, changes))
        .call(() -> update(connection, changes.revisions(), changes.at()));
  }

  private static Uni<Integer> insert(SqlClient client, List<Opening> openings, Instant now) {
    if (openings.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    int size = Shape.largest(SHAPES, openings.size());
    Tuple values = Tuple.tuple();
    openings.subList(0, size).forEach(opening -> addNew(values, opening, now));
    return client
        .preparedQuery(INSERT + String.join(", ", Collections.nCopies(size, NEW_ROW)))
        .execute(values)
        .chain(
            rows ->
                insert(client, openings.subList(size, openings.size()), now)
                    .map(more -> more + rows.rowCount()));
  }

  private static Uni<Void> update(SqlClient client, List<Revision> revisions, Instant now) {
    if (revisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size = Shape.largest(SHAPES, revisions.size());
    Tuple values = Tuple.tuple();
    revisions.subList(0, size).forEach(revision -> addKnown(values, revision, now));
    return client
        .preparedQuery(UPDATE + String.join(", ", Collections.nCopies(size, KNOWN_ROW)) + OVERWRITE)
        .execute(values)
        .chain(rows -> update(client, revisions.subList(size, revisions.size()), now));
  }

  private static void addKnown(Tuple values, Revision revision, Instant now) {
    Life life = revision.life();
    values
        .addLong(revision.before().number())
        .addString(revision.before().proposal().fingerprint())
        .addString(life.open() ? "open" : "resolved")
        .addValue(Utc.of(life.openedAt()))
        .addValue(life.weakSince().map(Utc::of).orElse(null))
        .addValue(Utc.of(now))
        .addValue(life.open() ? null : Utc.of(now))
        .addString(reasons(revision.reason()));
    AlertColumns.addTo(values, revision.proposal());
  }

  private static void addNew(Tuple values, Opening opening, Instant now) {
    values
        .addString(opening.proposal().fingerprint())
        .addValue(Utc.of(opening.life().openedAt()))
        .addValue(Utc.of(now))
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
  record Revision(StoredAlert before, Proposal proposal, Life life, String reason) {

    /** Whether a life of the alert ends with it. */
    boolean ends() {
      return before.life().open() && !life.open();
    }
  }

  /** What is to be written of one moment. */
  record Changes(List<Opening> openings, List<Revision> revisions, Instant at) {}
}
