package com.rfid3.foresight.gateway.killswitch;

import com.rfid3.foresight.platform.flags.KillState;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The switch as the database keeps it, and the note of who threw it. */
@ApplicationScoped
class KillRecord {
  // LAST_INSERT_ID(expression) hands the new epoch back without a second look.
  private static final String THROW =
      """
      INSERT INTO kill_switch (id, engaged, epoch, changed_at, changed_by, reason)
      VALUES (1, ?, LAST_INSERT_ID(?), UTC_TIMESTAMP(6), ?, ?)
      ON DUPLICATE KEY UPDATE engaged = VALUES(engaged),
        epoch = LAST_INSERT_ID(GREATEST(kill_switch.epoch + 1, VALUES(epoch))),
        changed_at = VALUES(changed_at), changed_by = VALUES(changed_by), reason = VALUES(reason)
      """;
  private static final String EPOCH = "SELECT LAST_INSERT_ID()";
  private static final String NOTE =
      """
      INSERT INTO audit_log (`at`, actor, action, target, request_id, detail)
      VALUES (UTC_TIMESTAMP(6), ?, 'kill_switch', 'predictions', ?, ?)
      """;

  private final Pool pool;

  KillRecord(Pool pool) {
    this.pool = pool;
  }

  /** Keeps the order under a new epoch, at least this one. */
  Uni<KillState> keep(KillOrder order, long epoch) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(THROW)
                .execute(Tuple.of(order.engaged() ? 1 : 0, epoch, order.actor(), order.reason()))
                .chain(() -> connection.query(EPOCH).execute())
                .map(rows -> new KillState(order.engaged(), rows.iterator().next().getLong(0)))
                .call(kept -> note(connection, order, kept)));
  }

  private static Uni<Void> note(SqlConnection connection, KillOrder order, KillState kept) {
    String detail =
        new JsonObject()
            .put("engaged", order.engaged())
            .put("reason", order.reason())
            .put("epoch", kept.epoch())
            .encode();
    return connection
        .preparedQuery(NOTE)
        .execute(Tuple.of(order.actor(), order.requestId(), detail))
        .replaceWithVoid();
  }
}
