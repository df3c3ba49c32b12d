package com.rfid3.foresight.featurestore.backfill;

import static java.util.stream.Collectors.toSet;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.KnownScan;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.pointofsale.DueDates.Due;
import com.rfid3.foresight.featurestore.usage.ItemUsage;
import com.rfid3.foresight.featurestore.usage.LateReturns;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The cycles of one item. A value can change only when a scan happens, becomes known, is taken back
 * or leaves a window, or when a due date becomes known; only the first cycle after each such moment
 * is computed, by the code of the live one.
 */
final class ItemCycles {
  private static final List<Duration> WINDOWS =
      Stream.of(
              Feature.RENTALS_7D,
              Feature.RENTALS_30D,
              Feature.RENTALS_90D,
              Feature.RENTALS_365D,
              Feature.SCANS_30D)
          .map(feature -> Duration.ofDays(feature.view().windowDays()))
          .distinct()
          .toList();

  private ItemCycles() {}

  /**
   * What the cycles of the window would have written for the item.
   *
   * @param due when what went out on its contracts was due
   */
  static List<Written> of(KnownHistory history, Window window, Due due) {
    Set<Instant> moments = moments(history.scans(), WINDOWS);
    // A turn may be of a class that only another scan of the item names.
    Set<String> classes =
        history.scans().stream().map(each -> each.scan().rentalClass()).collect(toSet());
    for (KnownScan each : rentals(history)) {
      classes.forEach(name -> moments.addAll(due.moments(each.scan().contract(), name)));
    }
    return over(history, window, new Cycles(window.cyclesAfter(moments), due));
  }

  /** Some cycles, and the due dates that they know of. */
  record Cycles(List<Instant> instants, Due due) {}

  /** The same, computing the given cycles alone. */
  static List<Written> over(KnownHistory history, Window window, Cycles cycles) {
    ChangeLog log = new ChangeLog();
    for (Instant cycle : cycles.instants()) {
      Instant knownAt = window.knownAt(cycle);
      history
          .knownAt(knownAt)
          .flatMap(known -> values(known, cycle, day(cycles.due(), knownAt)))
          .ifPresent(values -> log.add(values, cycle, knownAt));
    }
    return log.take();
  }

  private static Optional<EntityValues> values(
      TagHistory known, Instant cycle, BiFunction<String, String, Optional<LocalDate>> due) {
    return ItemUsage.of(known, cycle).map(used -> LateReturns.added(used, known.until(cycle), due));
  }

  private static BiFunction<String, String, Optional<LocalDate>> day(Due due, Instant knownAt) {
    return (contract, rentalClass) -> due.on(contract, rentalClass, knownAt);
  }

  /** Rental scans of customers, on whose contracts something may be due. */
  static List<KnownScan> rentals(KnownHistory history) {
    return history.scans().stream()
        .filter(each -> each.scan().isRental(ContractKind.CUSTOMER))
        .toList();
  }

  /** Moments at which anything that counts scans over windows can change. */
  static Set<Instant> moments(Collection<KnownScan> scans, List<Duration> windows) {
    Set<Instant> moments = new HashSet<>();
    for (KnownScan scan : scans) {
      moments.add(scan.scan().at());
      moments.add(scan.seenAt());
      scan.goneAt().ifPresent(moments::add);
      windows.forEach(length -> moments.add(scan.scan().at().plus(length)));
    }
    return moments;
  }
}
