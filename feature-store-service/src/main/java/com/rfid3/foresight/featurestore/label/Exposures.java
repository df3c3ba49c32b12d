package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.usage.RentalTurns;
import com.rfid3.foresight.featurestore.usage.ServiceEvents;
import com.rfid3.foresight.featurestore.usage.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One labelled row per customer turn of an item: what the first telling scan after it showed, or
 * {@code censored} where there is none. Since bad items get scanned and good ones often do not, a
 * reader should bound rates from both sides: censored as event-free, and censored left out.
 */
final class Exposures {
  private final TagHistory history;
  private final CategoryMap categories;
  private final List<Turn> turns;

  private Exposures(TagHistory history, CategoryMap categories) {
    this.history = history;
    this.categories = categories;
    this.turns = RentalTurns.of(history);
  }

  /** Exposures of one tag, in order of time. */
  static List<ServiceExposure> of(TagHistory history, CategoryMap categories) {
    Exposures exposures = new Exposures(history, categories);
    return exposures.turns.stream().map(exposures::exposure).toList();
  }

  private ServiceExposure exposure(Turn turn) {
    Optional<LedgerScan> telling = tellingScan(turn);
    ServiceOutcome outcome = telling.flatMap(ServiceLabels::of).orElse(ServiceOutcome.CENSORED);
    Instant observedAt =
        outcome == ServiceOutcome.CENSORED ? null : telling.map(LedgerScan::at).orElse(null);
    return new ServiceExposure(
        turn.tagId(),
        turn.rentalClass(),
        categories.of(turn.rentalClass()),
        turn.contract(),
        turn.at(),
        outcome,
        observedAt,
        rentalsSinceService(turn));
  }

  // A second scan of the same contract is still the same rental.
  private Optional<LedgerScan> tellingScan(Turn turn) {
    String contract = Spelling.fold(turn.contract());
    return history.scans().stream()
        .filter(scan -> scan.at().isAfter(turn.at()))
        .filter(scan -> !(scan.isRental() && scan.contractKey().equals(contract)))
        .filter(scan -> ServiceLabels.of(scan).isPresent())
        .findFirst();
  }

  private int rentalsSinceService(Turn turn) {
    Instant service =
        history.scans().stream()
            .filter(scan -> scan.at().isBefore(turn.at()))
            .filter(ServiceEvents::isService)
            .map(LedgerScan::at)
            .reduce((a, b) -> b)
            .orElse(Instant.MIN);
    return (int)
        turns.stream()
            .filter(earlier -> earlier.at().isBefore(turn.at()) && !earlier.at().isBefore(service))
            .count();
  }
}
