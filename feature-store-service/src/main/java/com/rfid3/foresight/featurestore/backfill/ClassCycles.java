package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.contracts.feature.ClassState;
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
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cycles of classes, categories, stores and the shop, computed by the code of the live one from
 * the turns, the fleet and the standings of each time. The turns of the whole ledger are held in
 * memory, by their times alone. Blocking.
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
              moments.addAll(momentsOf(history));
            })
        .collect()
        .last()
        .await()
        .atMost(WHOLE_LEDGER);
    moments.addAll(standings.changes());
    moments.addAll(fleet.snapshots().await().atMost(Patience.STATEMENT));
    moments.addAll(stores.moments().await().atMost(Patience.STATEMENT));
    return new Walk(window, turns, standings, window.cyclesAfter(moments));
  }

  private static Set<Instant> momentsOf(KnownHistory history) {
    boolean rented =
        history.scans().stream().anyMatch(scan -> scan.scan().isRental(ContractKind.CUSTOMER));
    return rented ? ItemCycles.moments(history.scans(), WINDOWS) : Set.of();
  }

  /** The cycles of one window, to be computed in order. */
  final class Walk {
    private final Window window;
    private final PastTurns turns;
    private final Standings standings;
    private final List<Instant> cycles;
    private final ChangeLog log = new ChangeLog();

    private Walk(Window window, PastTurns turns, Standings standings, List<Instant> cycles) {
      this.window = window;
      this.turns = turns;
      this.standings = standings;
      this.cycles = cycles;
    }

    /** How many cycles differ from the one before. */
    int cycles() {
      return cycles.size();
    }

    /** Computes one of them; what it would have written is in the log. */
    void compute(int index) {
      Instant cycle = cycles.get(index);
      Instant knownAt = window.knownAt(cycle);
      AskedRow asked = new AskedRow("", cycle, knownAt);
      List<ClassState> classes =
          fleet
              .at(cycle, name -> standings.at(name, cycle, knownAt))
              .await()
              .atMost(Patience.STATEMENT);
      ClassFeatures features =
          new ClassFeatures(
              cycle, name -> standings.at(Spelling.fold(name), cycle, knownAt).category(), classes);
      for (String name : turns.classes()) {
        turns.ofClass(name, asked, features::add);
      }
      turns.ofAmbiguous(asked, features::add);
      List<EntityValues> computed = new ArrayList<>(features.all());
      computed.addAll(stores.at(cycle, knownAt).await().atMost(Patience.STATEMENT));
      computed.forEach(each -> log.add(each, knownAt));
    }

    ChangeLog log() {
      return log;
    }
  }
}
