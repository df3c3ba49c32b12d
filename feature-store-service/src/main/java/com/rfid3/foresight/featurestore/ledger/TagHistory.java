package com.rfid3.foresight.featurestore.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All scans of one tag in order of time, all spellings of the tag together. Scans of one second are
 * put in the order in which an item moves: back, then handled, then out again.
 */
public record TagHistory(String tagId, List<LedgerScan> scans) {
  private static final List<String> MOVES = List.of("pickup", "return", "touch scan");
  private static final Comparator<LedgerScan> ORDER =
      Comparator.comparing(LedgerScan::at)
          .thenComparing(TagHistory::rank)
          .thenComparing(LedgerScan::contractKey);

  /** Takes the scans in any order. */
  public TagHistory {
    scans = scans.stream().sorted(ORDER).toList();
  }

  /** The history as it was known to have happened by an instant: no scan later than it. */
  public TagHistory until(Instant asOf) {
    boolean future = !scans.isEmpty() && scans.getLast().at().isAfter(asOf);
    return future
        ? new TagHistory(tagId, scans.stream().filter(scan -> !scan.at().isAfter(asOf)).toList())
        : this;
  }

  /** Class of the item by its latest scan that names one; empty where none does. */
  public String rentalClass() {
    return scans.reversed().stream()
        .map(LedgerScan::rentalClass)
        .filter(named -> !named.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Class that a scan was made under: its own, else the item's. */
  public String classOf(LedgerScan scan) {
    return scan.rentalClass().isBlank() ? rentalClass() : scan.rentalClass().strip();
  }

  private static int rank(LedgerScan scan) {
    int move = MOVES.indexOf(Spelling.fold(scan.scanType()));
    return move < 0 ? MOVES.size() : move;
  }
}
