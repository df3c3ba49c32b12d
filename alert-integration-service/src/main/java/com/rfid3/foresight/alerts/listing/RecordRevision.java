package com.rfid3.foresight.alerts.listing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** How often the history was written; a list says with it what it cannot know of yet. */
@ApplicationScoped
class RecordRevision {
  private static final String REVISION = "SELECT revision FROM alert_record WHERE id = 1";

  private final Pool pool;

  RecordRevision(Pool pool) {
    this.pool = pool;
  }

  Uni<Long> revision() {
    return pool.query(REVISION).execute().map(rows -> rows.iterator().next().getLong(0));
  }
}
