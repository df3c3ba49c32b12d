package com.rfid3.foresight.platform.flags;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The flags as this process knows them, read in the background and answered from memory. While the
 * database is away the last known values stand; before it was first heard everything is off.
 */
@ApplicationScoped
public class FlagBoard {
  private static final Logger LOG = Logger.getLogger(FlagBoard.class);

  private final Pool pool;
  private final Clock clock;
  private final FlagSettings settings;
  private final String query;
  private final Map<Flag, String> environment;
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile FlagSnapshot snapshot;

  public FlagBoard(
      Pool pool, Clock clock, FlagSettings settings, Config config, LegacyTables tables) {
    this.pool = pool;
    this.clock = clock;
    this.settings = settings;
    this.query = FlagQuery.over(tables);
    this.environment = fromEnvironment(config);
    this.snapshot = new FlagSnapshot(FlagRules.unknown(), false, 0, clock.instant());
  }

  /** The flags now: no waiting, no query. */
  public FlagSnapshot now() {
    return snapshot;
  }

  /** Reads the sources at once, for those who have just changed one. */
  public Uni<FlagSnapshot> refresh() {
    return pool.query(query).execute().map(this::adopt);
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(0, settings.refresh().toMillis(), timer -> readUnlessReading());
  }

  // A slow database must not gather a queue of readers.
  private void readUnlessReading() {
    if (reading.compareAndSet(false, true)) {
      refresh()
          .onTermination()
          .invoke(() -> reading.set(false))
          .subscribe()
          .with(read -> {}, failure -> LOG.debug("Flags keep their last known values", failure));
    }
  }

  private FlagSnapshot adopt(RowSet<Row> rows) {
    var database = new EnumMap<Flag, String>(Flag.class);
    boolean killed = false;
    for (Row row : rows) {
      if (FlagQuery.KILL_SWITCH.equals(row.getString(0))) {
        killed = "1".equals(row.getString(1));
      } else {
        database.put(Flag.valueOf(row.getString(0)), row.getString(1));
      }
    }
    snapshot =
        snapshot.next(FlagRules.decide(environment, database, killed), killed, clock.instant());
    return snapshot;
  }

  private static Map<Flag, String> fromEnvironment(Config config) {
    var found = new EnumMap<Flag, String>(Flag.class);
    for (Flag flag : Flag.values()) {
      config.getOptionalValue(flag.name(), String.class).ifPresent(value -> found.put(flag, value));
    }
    return found;
  }
}
