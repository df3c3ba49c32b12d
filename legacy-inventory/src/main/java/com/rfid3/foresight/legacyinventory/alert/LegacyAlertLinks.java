package com.rfid3.foresight.legacyinventory.alert;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The three columns of a legacy alert that name the prediction explaining it. Each row is written
 * by a statement of its own that waits at most a second for the legacy application's locks, and
 * only where the row still is what the link was made for.
 */
@ApplicationScoped
public class LegacyAlertLinks {
  private final Pool pool;
  private final String linked;
  private final String link;
  private final String unlink;

  public LegacyAlertLinks(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.linked =
        """
        SELECT id, prediction_id, predicted_severity, prediction_confidence FROM %s
         WHERE prediction_id IS NOT NULL
        """
            .formatted(tables.healthAlerts());
    this.link =
        """
        UPDATE %s SET prediction_id = ?, predicted_severity = ?, prediction_confidence = ?
         WHERE id = ? AND tag_id = ? AND alert_type = ? AND status = ?
        """
            .formatted(tables.healthAlerts());
    this.unlink =
        """
        UPDATE %s
           SET prediction_id = NULL, predicted_severity = NULL, prediction_confidence = NULL
         WHERE id = ? AND prediction_id = ?
        """
            .formatted(tables.healthAlerts());
  }

  /** The links that stand, by alert id. */
  public Uni<Map<Long, AlertLink>> standing() {
    return pool.query(linked)
        .execute()
        .map(
            rows -> {
              Map<Long, AlertLink> links = new HashMap<>();
              rows.forEach(row -> links.put(row.getLong("id"), read(row)));
              return links;
            });
  }

  /** Writes these changes one after the other; says how many rows took theirs. */
  public Uni<Integer> apply(List<LinkChange> changes) {
    return ShortWaits.during(pool, connection -> applyAll(connection, changes));
  }

  private Uni<Integer> applyAll(SqlConnection connection, List<LinkChange> changes) {
    Uni<Integer> written = Uni.createFrom().item(0);
    for (LinkChange change : changes) {
      written = written.chain(sum -> write(connection, change).map(rows -> sum + rows));
    }
    return written;
  }

  private Uni<Integer> write(SqlConnection connection, LinkChange change) {
    return switch (change) {
      case LinkChange.Link(LegacyAlert alert, AlertLink to) ->
          connection.preparedQuery(link).execute(values(alert, to)).map(rows -> rows.rowCount());
      case LinkChange.Unlink(long id, AlertLink from) ->
          connection
              .preparedQuery(unlink)
              .execute(Tuple.of(id, from.predictionId()))
              .map(rows -> rows.rowCount());
    };
  }

  private static Tuple values(LegacyAlert alert, AlertLink to) {
    return Tuple.tuple()
        .addLong(to.predictionId())
        .addString(to.severity().wire())
        .addDouble(to.confidence())
        .addLong(alert.id())
        .addString(alert.subject().tagId())
        .addString(alert.type().wire())
        .addString(alert.status().wire());
  }

  private static AlertLink read(Row row) {
    Double confidence = row.getDouble("prediction_confidence");
    return new AlertLink(
        row.getLong("prediction_id"),
        LegacySeverity.of(row.getString("predicted_severity")),
        confidence == null ? 0 : confidence);
  }
}
