package com.rfid3.foresight.legacyinventory;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Notices a replica that lags, by its newest scan: nothing has to be written for it and no right be
 * given. One that is too far behind is not read until it has caught up.
 */
@ApplicationScoped
public class ReplicaWatch {
  private final LegacyReads reads;
  private final String newest;
  private final Duration most;
  private final ReplicaLag memory = new ReplicaLag();
  private volatile Duration lag = Duration.ZERO;

  public ReplicaWatch(LegacyReads reads, LegacyTables tables, LegacySettings settings) {
    this.reads = reads;
    this.newest = "SELECT COALESCE(MAX(id), 0) FROM " + tables.scans();
    this.most = settings.replica().mostLag();
  }

  /** How far behind it was when it was last looked at; empty where there is no replica. */
  public Optional<Duration> lag() {
    return reads.hasReplica() ? Optional.of(lag) : Optional.empty();
  }

  /** Looks at both; a replica that does not answer is left by those who read. */
  public Uni<Void> look(Instant now) {
    if (!reads.hasReplica()) {
      return Uni.createFrom().voidItem();
    }
    // The copy first: what comes in between would make it look late.
    return reads
        .fromReplica(newest)
        .chain(copy -> reads.fromHome(newest).invoke(home -> judge(now, id(home), id(copy))))
        .replaceWithVoid();
  }

  private void judge(Instant now, long home, long copy) {
    Duration found = memory.look(now, home, copy);
    boolean late = found.compareTo(most) > 0;
    if (late && lag.compareTo(most) <= 0) {
      Log.warnf("The replica is %s behind and is not read until it has caught up", found);
    }
    lag = found;
    reads.leave(late);
  }

  private static long id(RowSet<Row> rows) {
    return rows.iterator().next().getLong(0);
  }
}
