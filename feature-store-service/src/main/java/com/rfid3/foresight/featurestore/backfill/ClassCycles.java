package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.cycle.ClassFeatures;
import com.rfid3.foresight.featurestore.historical.AskedRow;
import com.rfid3.foresight.featurestore.historical.PastTurns;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.LedgerHistories;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.membership.Standings;
import com.rfid3.foresight.featurestore.pointofsale.StoreFeatures;
import com.rfid3.foresight.featurestore.sql.Patience;
import com.rfid3.foresight.featurestore.state.PastFleet;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The cycles of classes, categories, stores and the shop, computed by the code of the live one from
 * the turns, the fleet and the standings of each time. Of the turns of the whole ledger the times
 * are held in memory, 24 bytes for a scan. Blocking.
 */
@ApplicationScoped
class ClassCycles {
  private static final Duration WHOLE_LEDGER = Duration.ofMinutes(10);
  private static final List<Duration> WINDOWS =
      Stream.of(Feature.CLASS_TURNS_7D, Feature.CLASS_TURNS_28D, Feature.CLASS_TURNS_90D)
          .map(feature -> Duration.ofDays(feature.view().windowDays()))
          .toList();

  private final LedgerHistories ledger;
  private final PastFleet fleet;
  private final StoreFeatures stores;

  ClassCycles(LedgerHistories ledger, PastFleet fleet, StoreFeatures stores) {
    this.ledger = ledger;
    this.fleet = fleet;
    this.stores = stores;
  }

  /** What is to be computed, ready to go from cycle to cycle. */
  Walk over(Window window, Standings standings) {
    PastTurns turns = new PastTurns();
    Set<Instant> moments = new HashSet<>();
    ledger
        .allKnown()
        .invoke(
            history -> {
              turns.add(history);
              moments.addAll(momentsOf(history, window));
            })
        .collect()
        .last()
        .await()
        .atMost(WHOLE_LEDGER);
    Changes changes =
        new Changes(
            new TreeSet<>(fleet.snapshots().await().atMost(Patience.STATEMENT)),
            new TreeSet<>(stores.moments().await().atMost(Patience.STATEMENT)));
    moments.addAll(standings.changes());
    moments.addAll(changes.fleet());
    moments.addAll(changes.stores());
    return new Walk(new Past(window, turns, standings), changes, window.cyclesAfter(moments));
  }

  // No more of them are held than the window has cycles.
  private static List<Instant> momentsOf(KnownHistory history, Window window) {
    boolean rented =
        history.scans().stream().anyMatch(scan -> scan.scan().isRental(ContractKind.CUSTOMER));
    return rented ? window.cyclesAfter(ItemCycles.moments(history.scans(), WINDOWS)) : List.of();
  }

  /** What is replayed, and over which window. */
  private record Past(Window window, PastTurns turns, Standings standings) {}

  /** When snapshots of the fleet were taken, and when something about stores changed. */
  private record Changes(NavigableSet<Instant> fleet, NavigableSet<Instant> stores) {

    /** Whether any lies behind one cycle, or before the first, up to another. */
    static boolean any(NavigableSet<Instant> moments, Instant before, Instant cycle) {
      return before == null || !moments.subSet(before, false, cycle, true).isEmpty();
    }
  }

  /** The cycles of one window, to be computed in order. */
  final class Walk {
    private final Past past;
    private final Changes changes;
    private final List<Instant> cycles;
    private final ChangeLog log = new ChangeLog();
    private PastFleet.Snapshot snapshot;

    private Walk(Past past, Changes changes, List<Instant> cycles) {
      this.past = past;
      this.changes = changes;
      this.cycles = cycles;
    }

    /** How many cycles differ from the one before. */
    int cycles() {
      return cycles.size();
    }

    /** Computes one of them; what it would have written is in the log. */
    void compute(int index) {
      Instant cycle = cycles.get(index);
      Instant before = index == 0 ? null : cycles.get(index - 1);
      Instant knownAt = past.window().knownAt(cycle);
      Standings standings = past.standings();
      if (Changes.any(changes.fleet(), before, cycle)) {
        snapshot = fleet.at(cycle).await().atMost(Patience.STATEMENT);
      }
      ClassFeatures features =
          new ClassFeatures(
              cycle,
              name -> standings.at(Spelling.fold(name), cycle, knownAt).category(),
              snapshot.states(name -> standings.at(name, cycle, knownAt)));
      AskedRow asked = new AskedRow("", cycle, knownAt);
      for (String name : past.turns().classes()) {
        past.turns().ofClass(name, asked, features::add);
      }
      past.turns().ofAmbiguous(asked, features::add);
      features.all().forEach(each -> log.add(each, cycle, knownAt));
      // What nothing has happened to is what it was.
      if (Changes.any(changes.stores(), before, cycle)) {
        stores
            .at(cycle, knownAt)
            .await()
            .atMost(Patience.STATEMENT)
            .forEach(each -> log.add(each, cycle, knownAt));
      }
    }

    ChangeLog log() {
      return log;
    }
  }
}
