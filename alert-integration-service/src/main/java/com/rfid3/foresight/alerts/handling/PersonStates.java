package com.rfid3.foresight.alerts.handling;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.storage.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table of what people did with alerts. */
@ApplicationScoped
public class PersonStates {
  private static final String ALL =
      """
      SELECT alert_id, acknowledged_at, acknowledged_until, snoozed_until, resolved_at, updated_at
        FROM alert_state
      """;
  private static final String ACKNOWLEDGE =
      """
      INSERT INTO alert_state
        (alert_id, acknowledged_at, acknowledged_by, acknowledged_until, comment, updated_at)
      VALUES (?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE acknowledged_at = VALUES(acknowledged_at),
        acknowledged_by = VALUES(acknowledged_by),
        acknowledged_until = VALUES(acknowledged_until), comment = VALUES(comment),
        updated_at = VALUES(updated_at)
      """;
  private static final String RESOLVE =
      """
      INSERT INTO alert_state (alert_id, resolved_at, resolved_by, comment, updated_at)
      VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE resolved_at = VALUES(resolved_at),
        resolved_by = VALUES(resolved_by), comment = VALUES(comment),
        updated_at = VALUES(updated_at)
      """;
  private static final String SNOOZE =
      """
      INSERT INTO alert_state (alert_id, snoozed_until, acknowledged_by, comment, updated_at)
      VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE snoozed_until = VALUES(snoozed_until), comment = VALUES(comment),
        updated_at = VALUES(updated_at)
      """;

  private final Pool pool;

  PersonStates(Pool pool) {
    this.pool = pool;
  }

  /** What people did, by alert. */
  public Uni<Map<AlertId, PersonState>> all() {
    return pool.query(ALL)
        .execute()
        .map(
            rows -> {
              Map<AlertId, PersonState> states = new HashMap<>();
              rows.forEach(row -> read(row).ifPresent(state -> states.put(state.id(), state)));
              return Map.copyOf(states);
            });
  }

  /** Writes one deed, through the connection of whoever keeps the history of it. */
  Uni<Void> write(SqlClient client, AlertId id, Deed deed, Instant now) {
    return switch (deed) {
      case Deed.Acknowledge(String by, String comment, Optional<Instant> ends) ->
          run(
              client,
              ACKNOWLEDGE,
              Tuple.of(
                  id.wire(),
                  Utc.of(now),
                  by,
                  ends.map(Utc::of).orElse(null),
                  comment,
                  Utc.of(now)));
      case Deed.Resolve(String by, String comment) ->
          run(client, RESOLVE, Tuple.of(id.wire(), Utc.of(now), by, comment, Utc.of(now)));
      case Deed.Snooze(String by, String comment, Instant until) ->
          run(client, SNOOZE, Tuple.of(id.wire(), Utc.of(until), by, comment, Utc.of(now)));
    };
  }

  private static Uni<Void> run(SqlClient client, String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values).replaceWithVoid();
  }

  private static Optional<PersonState> read(Row row) {
    return AlertId.parse(row.getString("alert_id"))
        .map(
            id ->
                new PersonState(
                    id,
                    Utc.read(row, "acknowledged_at"),
                    Utc.read(row, "acknowledged_until"),
                    Utc.read(row, "snoozed_until"),
                    Utc.read(row, "resolved_at"),
                    Utc.needed(row, "updated_at")));
  }
}
