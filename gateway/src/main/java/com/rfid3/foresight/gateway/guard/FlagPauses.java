package com.rfid3.foresight.gateway.guard;

import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagNews;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Which flags are paused, kept in the database; only a person ends a pause. */
@ApplicationScoped
class FlagPauses {
  private static final Logger LOG = Logger.getLogger(FlagPauses.class);
  // Several replicas may come to the same verdict: one pause is enough.
  private static final String PAUSE =
      """
      INSERT INTO flag_pause (flag, paused_at, reason)
      SELECT ?, UTC_TIMESTAMP(6), ? FROM DUAL
      WHERE NOT EXISTS (SELECT 1 FROM flag_pause WHERE flag = ? AND resumed_at IS NULL)
      """;
  private static final String RESUME =
      """
      UPDATE flag_pause SET resumed_at = UTC_TIMESTAMP(6), resumed_by = ?
      WHERE flag = ? AND resumed_at IS NULL
      """;
  private static final String NOTE =
      """
      INSERT INTO audit_log (`at`, actor, action, target, request_id, detail)
      VALUES (UTC_TIMESTAMP(6), ?, ?, ?, '', JSON_OBJECT('reason', ?))
      """;

  private final Pool pool;
  private final FlagBoard board;
  private final FlagNews news;
  private final PauseAlerts alerts;

  FlagPauses(Pool pool, FlagBoard board, FlagNews news, PauseAlerts alerts) {
    this.pool = pool;
    this.board = board;
    this.news = news;
    this.alerts = alerts;
  }

  /** Pauses a flag for everybody and has an alert say why; a paused one stays as it is. */
  void pause(Flag flag, String reason) {
    pool.preparedQuery(PAUSE)
        .execute(Tuple.of(flag.name(), reason, flag.name()))
        .map(done -> done.rowCount() > 0)
        .subscribe()
        .with(
            opened -> {
              if (opened) {
                paused(flag, reason);
              }
            },
            failure -> LOG.warn("A flag could not be paused; the next look tries again", failure));
  }

  private void paused(Flag flag, String reason) {
    LOG.warnf("%s is paused for everybody: %s", flag, reason);
    note("guard", "flag_pause", flag, reason)
        .chain(this::spread)
        .onFailure()
        .recoverWithNull()
        .chain(() -> alerts.paused(flag, reason))
        .subscribe()
        .with(
            done -> {}, failure -> LOG.error("No alert could say that a flag is paused", failure));
  }

  /** Ends the pause of a flag; says whether there was one. */
  Uni<Boolean> resume(Flag flag, String actor) {
    return pool.preparedQuery(RESUME)
        .execute(Tuple.of(actor, flag.name()))
        .map(done -> done.rowCount() > 0)
        .call(ended -> note(actor, "flag_resume", flag, ended ? "resumed" : "was not paused"))
        .call(this::spread);
  }

  private Uni<Void> note(String actor, String action, Flag flag, String reason) {
    return pool.preparedQuery(NOTE)
        .execute(Tuple.of(actor, action, flag.name(), reason))
        .replaceWithVoid();
  }

  private Uni<Void> spread() {
    return board.refresh().chain(news::tellToLook).onFailure().recoverWithNull();
  }
}
