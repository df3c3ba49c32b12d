package com.rfid3.foresight.legacyinventory.alert;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.mysqlclient.MySQLException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes people's handling into a legacy alert's own fields: one row by a statement of its own that
 * waits at most a second for the legacy application's locks, and only where the fields still are
 * what was read. Needs a grant of its own, which is not given by default.
 */
@ApplicationScoped
public class LegacyAlertHandlings {
  private static final int DUPLICATE = 1062;

  private final Pool pool;
  private final String read;
  private final String write;

  public LegacyAlertHandlings(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.read =
        """
        SELECT status, acknowledged_at, acknowledged_by, resolved_at, resolved_by FROM %s
         WHERE id = ?
        """
            .formatted(tables.healthAlerts());
    this.write =
        """
        UPDATE %s SET status = ?, acknowledged_at = ?, acknowledged_by = ?, resolved_at = ?,
               resolved_by = ?
         WHERE id = ? AND status <=> ? AND acknowledged_at <=> ? AND acknowledged_by <=> ?
           AND resolved_at <=> ? AND resolved_by <=> ?
        """
            .formatted(tables.healthAlerts());
  }

  /** What came of a write. */
  public enum Outcome {
    WRITTEN,
    /** The row is no longer what was read. */
    CHANGED,
    /** Another alert of the item and kind has this status already: the table's key allows one. */
    IN_THE_WAY
  }

  /** Does this work in a transaction that waits at most a second for each lock. */
  public <T> Uni<T> briefly(Function<SqlConnection, Uni<T>> work) {
    return ShortWaits.during(
        pool,
        connection ->
            connection
                .begin()
                .chain(
                    transaction ->
                        work.apply(connection)
                            .call(transaction::commit)
                            .onFailure()
                            .call(() -> transaction.rollback().onFailure().recoverWithNull())));
  }

  /** The fields as they stand; empty where there is no such row any more. */
  public Uni<Optional<AlertHandling>> read(SqlConnection connection, long id) {
    return connection
        .preparedQuery(read)
        .execute(Tuple.of(id))
        .map(
            rows ->
                rows.iterator().hasNext()
                    ? Optional.of(handling(rows.iterator().next()))
                    : Optional.empty());
  }

  /** Sets the fields, where they still are what was read. */
  public Uni<Outcome> write(
      SqlConnection connection, long id, AlertHandling before, AlertHandling after) {
    Tuple values = Tuple.tuple();
    add(values, after);
    values.addLong(id);
    add(values, before);
    return connection
        .preparedQuery(write)
        .execute(values)
        .map(rows -> rows.rowCount() == 1 ? Outcome.WRITTEN : Outcome.CHANGED)
        .onFailure(LegacyAlertHandlings::isDuplicate)
        .recoverWithItem(Outcome.IN_THE_WAY);
  }

  private static boolean isDuplicate(Throwable failure) {
    return failure instanceof MySQLException refused && refused.getErrorCode() == DUPLICATE;
  }

  private static void add(Tuple values, AlertHandling handling) {
    values
        .addString(handling.status())
        .addValue(handling.acknowledgedAt())
        .addString(handling.acknowledgedBy())
        .addValue(handling.resolvedAt())
        .addString(handling.resolvedBy());
  }

  private static AlertHandling handling(Row row) {
    return new AlertHandling(
        row.getString("status"),
        row.getLocalDateTime("acknowledged_at"),
        row.getString("acknowledged_by"),
        row.getLocalDateTime("resolved_at"),
        row.getString("resolved_by"));
  }
}
