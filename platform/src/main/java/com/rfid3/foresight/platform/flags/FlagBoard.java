package com.rfid3.foresight.platform.flags;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The flags as this process knows them, read in the background and answered from memory. While a
 * source is away its last known word stands; before the database was first heard everything is off,
 * for only it can tell of a kill switch thrown before.
 */
@ApplicationScoped
public class FlagBoard {
  private static final Logger LOG = Logger.getLogger(FlagBoard.class);

  private final Pool pool;
  private final Clock clock;
  private final FlagSettings settings;
  private final UnleashFlags unleash;
  private final String query;
  private final Map<Flag, String> environment;
  private final AtomicBoolean reading = new AtomicBoolean();
  private Instant readAt;
  private volatile Optional<FlagReading> heard = Optional.empty();
  private volatile KillState kill = KillState.NEVER;
  private volatile FlagSnapshot snapshot;
  private volatile CallerFlags callers;

  public FlagBoard(
      Pool pool,
      Clock clock,
      FlagSettings settings,
      UnleashFlags unleash,
      FlagSurroundings surroundings) {
    this.pool = pool;
    this.clock = clock;
    this.settings = settings;
    this.unleash = unleash;
    this.query = FlagQuery.over(surroundings.tables());
    this.environment = surroundings.environment();
    this.readAt = clock.instant();
    this.snapshot = new FlagSnapshot(FlagRules.unknown(), false, 0, readAt);
    this.callers = new CallerFlags(snapshot);
  }

  /** The flags that are on for at least somebody: no waiting, no query. */
  public FlagSnapshot now() {
    return snapshot;
  }

  /** The flags as this caller has them now. */
  public FlagSnapshot now(FlagCaller caller) {
    FlagSnapshot anybody = snapshot;
    if (heard.isEmpty() || !unleash.isAuthority()) {
      return anybody;
    }
    CallerFlags.Decided found =
        callersAt(anybody).of(caller, () -> decided(caller, anybody, heard.get()));
    unleash.count(found.said());
    return found.decided();
  }

  private CallerFlags callersAt(FlagSnapshot moment) {
    CallerFlags known = callers;
    if (!known.isOf(moment)) {
      known = new CallerFlags(moment);
      callers = known;
    }
    return known;
  }

  private CallerFlags.Decided decided(FlagCaller caller, FlagSnapshot anybody, FlagReading read) {
    Map<Flag, Boolean> said = unleash.of(caller);
    return new CallerFlags.Decided(said, anybody.with(decide(read, Optional.of(said))));
  }

  /** The kill switch as last heard. */
  public KillState kill() {
    return kill;
  }

  /** The phase of the rollout that was last entered, where one was. */
  public Optional<String> phase() {
    return heard.flatMap(FlagReading::phase);
  }

  /** Takes in a throw of the kill switch, wherever it was heard of. */
  public synchronized void hear(KillState thrown) {
    kill = kill.hearing(thrown);
    decideAgain();
  }

  /** Reads the sources at once, for those who have just changed one. */
  public Uni<FlagSnapshot> refresh() {
    return pool.query(query).execute().map(FlagReading::of).map(this::adopt);
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(0, settings.refresh().toMillis(), timer -> look());
  }

  // A slow database must not gather a queue of readers, nor keep news of Unleash waiting.
  private void look() {
    decideAgain();
    if (reading.compareAndSet(false, true)) {
      refresh()
          // Without an end, a connection that has gone silent would stop all looking.
          .ifNoItem()
          .after(settings.patience())
          .fail()
          .onTermination()
          .invoke(() -> reading.set(false))
          .subscribe()
          .with(read -> {}, failure -> LOG.debug("Flags keep their last known values", failure));
    }
  }

  private synchronized FlagSnapshot adopt(FlagReading read) {
    // A row that is gone can only have been taken away by hand.
    kill = read.kill().map(kill::hearing).orElse(KillState.NEVER);
    heard = Optional.of(read);
    readAt = clock.instant();
    return decideAgain();
  }

  private synchronized FlagSnapshot decideAgain() {
    long generation = unleash.generation();
    heard.ifPresent(
        read ->
            snapshot =
                snapshot.next(
                    new FlagSnapshot(
                        decide(read, unleash.forSomebody()),
                        kill.engaged(),
                        0,
                        readAt,
                        generation)));
    return snapshot;
  }

  private Map<Flag, FlagValue> decide(FlagReading read, Optional<Map<Flag, Boolean>> byUnleash) {
    return FlagRules.decide(
        new FlagSayings(environment, read.database(), byUnleash, read.paused()), kill.engaged());
  }
}
