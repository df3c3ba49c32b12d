package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.KnownScan;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.usage.RentalTurns;
import com.rfid3.foresight.featurestore.usage.Turn;
import com.rfid3.foresight.legacyinventory.contract.ContractKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The turns of all rental classes at any instant, as known at any other. Nearly every tag names one
 * class on all its rental scans: of those only times are held. The few others, whose class depends
 * on what had been scanned by then, are worked out from their histories each time.
 */
public final class PastTurns {
  private final Map<String, TurnTimes> byClass = new HashMap<>();
  private final List<KnownHistory> ambiguous = new ArrayList<>();

  /** Takes one tag into account. */
  public void add(KnownHistory history) {
    Map<String, List<KnownScan>> contracts =
        history.scans().stream()
            .filter(scan -> scan.scan().isRental(ContractKind.CUSTOMER))
            .collect(Collectors.groupingBy(scan -> scan.scan().contractKey()));
    if (contracts.isEmpty()) {
      return;
    }
    Set<String> classes =
        contracts.values().stream()
            .flatMap(List::stream)
            .map(scan -> Spelling.fold(scan.scan().rentalClass().strip()))
            .collect(Collectors.toSet());
    if (classes.size() > 1 || classes.contains("")) {
      ambiguous.add(history);
      return;
    }
    TurnTimes known = byClass.computeIfAbsent(classes.iterator().next(), name -> new TurnTimes());
    contracts.values().forEach(known::add);
  }

  /** Folded names of classes with any turn that is not ambiguous. */
  public Collection<String> classes() {
    return byClass.keySet();
  }

  /** Times of the turns of one class, given folded. */
  public void ofClass(String folded, AskedRow asked, BiConsumer<String, Instant> sink) {
    TurnTimes times = byClass.get(folded);
    if (times != null) {
      times.forEachTurn(asked, at -> sink.accept(folded, at));
    }
  }

  /** Classes, folded, and times of the turns whose class depends on the instant. */
  public void ofAmbiguous(AskedRow asked, BiConsumer<String, Instant> sink) {
    for (KnownHistory history : ambiguous) {
      history
          .knownAt(asked.knownAt())
          .map(known -> RentalTurns.of(known.until(asked.asOf())))
          .orElse(List.of())
          .forEach(turn -> sink.accept(folded(turn), turn.at()));
    }
  }

  private static String folded(Turn turn) {
    return Spelling.fold(turn.rentalClass());
  }
}
