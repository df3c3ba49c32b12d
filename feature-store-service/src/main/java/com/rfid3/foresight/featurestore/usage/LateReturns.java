package com.rfid3.foresight.featurestore.usage;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.featurestore.value.ValueChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How often an item came back after the day it was due. Only turns count whose due date is on
 * record and whose next scan is a return: most returns are never scanned, and an item that is next
 * seen weeks later may have been back for weeks.
 */
public final class LateReturns {
  private static final List<String> BACK = List.of("return", "pickup");

  private LateReturns() {}

  /**
   * The count, and since when; empty where no turn can be judged.
   *
   * @param due the last day on time, of a contract and a class
   */
  public static Optional<Measurement> of(
      TagHistory history, BiFunction<String, String, Optional<LocalDate>> due) {
    int late = 0;
    Instant judged = null;
    for (Turn turn : RentalTurns.of(history)) {
      Optional<LocalDate> day = due.apply(turn.contract(), turn.rentalClass());
      Optional<LedgerScan> back = day.flatMap(known -> returned(history, turn));
      if (back.isPresent()) {
        judged = back.get().at();
        late += back.get().scannedAt().toLocalDate().isAfter(day.get()) ? 1 : 0;
      }
    }
    return judged == null ? Optional.empty() : Optional.of(Measurement.of(late, judged));
  }

  /** Features of an item with its late returns among them, where a turn can be judged. */
  public static EntityValues added(
      EntityValues item, TagHistory history, BiFunction<String, String, Optional<LocalDate>> due) {
    return of(history, due)
        .map(late -> ValueChanges.merged(item.values(), Map.of(Feature.LATE_RETURNS, late)))
        .map(values -> new EntityValues(item.kind(), item.entity(), values))
        .orElse(item);
  }

  // The first scan after the turn that is not one of its own, where it is a return.
  private static Optional<LedgerScan> returned(TagHistory history, Turn turn) {
    return history.scans().stream()
        .filter(scan -> scan.at().isAfter(turn.at()))
        .filter(
            scan -> !scan.isRental() || !scan.contractKey().equals(Spelling.fold(turn.contract())))
        .findFirst()
        .filter(scan -> BACK.contains(Spelling.fold(scan.scanType())));
  }
}
