package com.rfid3.foresight.alerts.retention;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.storage.Utc;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Forgets what is older than the history is kept: its changes, alerts that closed before then, what
 * people did with alerts that are no longer known, silences that were over. A few rows at a time,
 * so that nobody waits for a delete.
 */
@ApplicationScoped
public class Retention {
  private static final List<String> OLD =
      List.of(
          "DELETE FROM alert_change WHERE happened_at < ? ORDER BY happened_at LIMIT 1000",
          "DELETE FROM predictive_alert WHERE closed_at < ? AND status = 'resolved' LIMIT 1000",
          "DELETE FROM alert_silence WHERE over_at < ? LIMIT 1000",
          """
          DELETE FROM alert_state WHERE updated_at < ?
             AND alert_id NOT IN (SELECT alert_id FROM alert_known) LIMIT 1000
          """);

  private final Pool pool;
  private final AlertSettings settings;
  private final Clock clock;

  Retention(Pool pool, AlertSettings settings, Clock clock) {
    this.pool = pool;
    this.settings = settings;
    this.clock = clock;
  }

  /** One round; says how many rows went. */
  public Uni<Integer> pass() {
    LocalDateTime before = Utc.of(clock.instant().minus(settings.historyKept()));
    return Multi.createFrom()
        .iterable(OLD)
        .onItem()
        .transformToUniAndConcatenate(
            sql -> pool.preparedQuery(sql).execute(Tuple.of(before)).map(rows -> rows.rowCount()))
        .collect()
        .asList()
        .map(counts -> counts.stream().mapToInt(Integer::intValue).sum());
  }
}
