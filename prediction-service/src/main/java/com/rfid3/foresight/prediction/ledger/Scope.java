package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.Set;

/**
 * The rows that one step of a run answers for: what it does not name among them is retired.
 *
 * @param types types that are switched on
 * @param after ids after this one, empty for from the first
 * @param upTo ids up to this one, empty for to the last
 */
public record Scope(Set<PredictionType> types, TargetKind kind, String after, String upTo) {

  /** All rows of a kind. */
  public static Scope all(Set<PredictionType> types, TargetKind kind) {
    return new Scope(types, kind, "", "");
  }
}
