package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.merge.Sources;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Reads the tables that the list is made of, again and again, on every replica. */
@ApplicationScoped
public class ViewRefresh {
  private static final Logger LOG = Logger.getLogger(ViewRefresh.class);

  private final Tables tables;
  private final AlertBoard board;
  private final SourceWatch watch;
  private final AlertSettings settings;
  private final FollowUp followUp;
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicLong tickets = new AtomicLong();
  private long adopted;
  private long timer;

  ViewRefresh(
      Tables tables,
      AlertBoard board,
      SourceWatch watch,
      AlertSettings settings,
      FollowUp followUp) {
    this.tables = tables;
    this.board = board;
    this.followUp = followUp;
    this.watch = watch;
    this.settings = settings;
  }

  void begin(@Observes StartupEvent started, Vertx vertx) {
    timer = vertx.setPeriodic(1, settings.viewInterval().toMillis(), each -> readUnlessReading());
  }

  void end(@Observes ShutdownEvent stopping, Vertx vertx) {
    vertx.cancelTimer(timer);
  }

  /** Reads now, for those who have just changed something. */
  public Uni<Void> now() {
    return Uni.createFrom().deferred(() -> read(tickets.incrementAndGet()));
  }

  private Uni<Void> read(long ticket) {
    return tables
        .read(board.sources().orElseGet(Sources::none))
        .invoke(read -> adopt(read, ticket))
        .onFailure()
        .invoke(this::keepTheLast)
        .replaceWithVoid();
  }

  // A slow database must not gather a queue of readers.
  private void readUnlessReading() {
    if (reading.compareAndSet(false, true)) {
      now()
          .chain(() -> followUp.afterRead())
          .onTermination()
          .invoke(() -> reading.set(false))
          .subscribe()
          .with(read -> {}, failure -> LOG.debug("The last list stays", failure));
    }
  }

  // Two reads may overtake each other: what was asked for earlier knows less.
  private synchronized void adopt(Tables.Read read, long ticket) {
    if (ticket > adopted) {
      adopted = ticket;
      watch.tablesRead();
      board.adopt(read.sources(), read.recorded());
    }
  }

  private void keepTheLast(Throwable failure) {
    if (watch.tablesAway()) {
      LOG.warnf("The alert tables cannot be read (%s): the last list stays", failure.getMessage());
    }
  }
}
