package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.legacyinventory.alert.LegacyAlerts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** How far the history is; a list says with it what it cannot know of yet. */
@ApplicationScoped
class RecordStates {
  private static final String STATE =
      "SELECT revision, EXISTS(SELECT 1 FROM alert_life) AS waits FROM alert_record WHERE id = 1";

  private final Pool pool;
  private final LegacyAlerts legacy;

  RecordStates(Pool pool, LegacyAlerts legacy) {
    this.pool = pool;
    this.legacy = legacy;
  }

  Uni<RecordState> now() {
    return legacy
        .newest()
        .chain(
            newest ->
                pool.query(STATE)
                    .execute()
                    .map(rows -> rows.iterator().next())
                    .map(
                        row ->
                            new RecordState(
                                row.getLong("revision"), row.getLong("waits") > 0, newest)));
  }
}
