package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that one step of a run answers for: what it does not name among them is retired.
 *
 * @param types types that are switched on
 * @param after ids after this one, empty for from the first
 * @param upTo ids up to this one, empty for to the last; the same as {@code after} for it alone
 */
public record Scope(Set<PredictionType> types, TargetKind kind, String after, String upTo) {

  /** All rows of a kind. */
  public static Scope all(Set<PredictionType> types, TargetKind kind) {
    return new Scope(types, kind, "", "");
  }

  /** The rows of one id. */
  public static Scope one(Set<PredictionType> types, TargetKind kind, String id) {
    return new Scope(types, kind, id, id);
  }

  /** How an id stands to {@link #after}, as SQL compares. */
  String from() {
    return !after.isEmpty() && after.equals(upTo) ? ">=" : ">";
  }

  /** The types as a list of SQL's own words. */
  String typeWords() {
    return types.stream()
        .sorted()
        .map(type -> "'" + type.wire() + "'")
        .collect(Collectors.joining(","));
  }
}
