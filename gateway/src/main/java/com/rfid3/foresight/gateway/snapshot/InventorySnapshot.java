package com.rfid3.foresight.gateway.snapshot;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.gateway.lastgood.LastKnownGood;
import com.rfid3.foresight.gateway.upstream.DatabasePulse;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Replies;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.legacyinventory.summary.CompleteScans;
import com.rfid3.foresight.legacyinventory.summary.InventorySummaries;
import com.rfid3.foresight.legacyinventory.summary.InventorySummary;
import com.rfid3.foresight.legacyinventory.summary.ScanCounts;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The figures of the inventory in memory, renewed in the background: no request ever counts the
 * legacy tables. While the database is away the last figures stand.
 */
@ApplicationScoped
public class InventorySnapshot {
  private static final Logger LOG = Logger.getLogger(InventorySnapshot.class);
  private static final String KEY = LastKnownGood.LEGACY + "inventory";

  private final InventorySummaries summaries;
  private final LastKnownGood lastGood;
  private final Replies replies;
  private final Rounds rounds;
  private final DatabasePulse database;
  private volatile Sourced<InventorySummary> latest =
      new Sourced.Absent<>(DegradedReason.DATABASE_DOWN);
  private volatile Optional<CompleteScans> scans = Optional.empty();
  private volatile boolean looked;

  InventorySnapshot(
      InventorySummaries summaries,
      LastKnownGood lastGood,
      Replies replies,
      Rounds rounds,
      DatabasePulse database) {
    this.database = database;
    this.summaries = summaries;
    this.lastGood = lastGood;
    this.replies = replies;
    this.rounds = rounds;
  }

  /** The figures as last seen; live only while the database that they are of is heard. */
  public Sourced<InventorySummary> latest() {
    Sourced<InventorySummary> seen = latest;
    return seen instanceof Sourced.Live<InventorySummary> live && !database.isHeard()
        ? stale(live.value())
        : seen;
  }

  /** Whether the tables have been looked at, with or without success. */
  public boolean looked() {
    return looked;
  }

  void watch(@Observes StartupEvent started) {
    rounds.begin(this::look);
  }

  private Uni<Boolean> look() {
    return rounds
        .within(summaries.take())
        .invoke(this::adopt)
        .replaceWith(true)
        .onFailure()
        .recoverWithUni(this::stand)
        .invoke(() -> looked = true);
  }

  private void adopt(InventorySummary seen) {
    ScanCounts found = seen.scans();
    CompleteScans next =
        scans.map(s -> s.next(found, seen.takenAt())).orElseGet(() -> CompleteScans.first(found));
    scans = Optional.of(next);
    InventorySummary summary = seen.withScans(next.complete());
    lastGood.keep(KEY, replies.said(Figures.of(summary)), summary.takenAt());
    latest = new Sourced.Live<>(summary, summary.takenAt());
  }

  private Uni<Boolean> stand(Throwable failure) {
    LOG.debug("The inventory keeps its last figures", failure);
    return remembered().invoke(kept -> latest = kept).replaceWith(false);
  }

  private Uni<Sourced<InventorySummary>> remembered() {
    Optional<InventorySummary> here = latest.found();
    return here.isPresent()
        ? Uni.createFrom().item(stale(here.get()))
        : lastGood
            .inPlaceOf(KEY, Figures.class, new HopFailure(DegradedReason.DATABASE_DOWN, null))
            .map(InventorySnapshot::summaryOf);
  }

  private static Sourced<InventorySummary> summaryOf(Sourced<Figures> kept) {
    return kept instanceof Sourced.Stale<Figures> stale
        ? stale(stale.value().asOf(stale.asOf()))
        : new Sourced.Absent<>(DegradedReason.DATABASE_DOWN);
  }

  private static Sourced<InventorySummary> stale(InventorySummary summary) {
    return new Sourced.Stale<>(summary, summary.takenAt(), DegradedReason.DATABASE_DOWN);
  }
}
