package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.KnownScan;
import com.rfid3.foresight.featurestore.usage.ItemUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cycles of one item. A value can change only when a scan happens, becomes known, is taken back
 * or leaves a window; only the first cycle after each such moment is computed, by the code of the
 * live one.
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

  /** What the cycles of the window would have written for the item. */
  static List<Written> of(KnownHistory history, Window window) {
    return over(history, window, window.cyclesAfter(moments(history.scans(), WINDOWS)));
  }

  /** The same, computing the given cycles alone. */
  static List<Written> over(KnownHistory history, Window window, List<Instant> cycles) {
    ChangeLog log = new ChangeLog();
    for (Instant cycle : cycles) {
      Instant knownAt = window.knownAt(cycle);
      history
          .knownAt(knownAt)
          .flatMap(known -> ItemUsage.of(known, cycle))
          .ifPresent(values -> log.add(values, knownAt));
    }
    return log.take();
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
