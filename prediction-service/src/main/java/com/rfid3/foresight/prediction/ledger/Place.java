package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.Locale;

/** What only one active row can be about; ids compare as the database compares them. */
public record Place(PredictionType type, TargetKind kind, String id, int horizonDays) {

  /** Folds the case of the id. */
  public Place {
    id = folded(id);
  }

  static Place of(Prediction prediction) {
    return new Place(
        prediction.predictionType(),
        prediction.target().kind(),
        prediction.target().id(),
        prediction.estimate().horizonDays());
  }

  /** An id in the one spelling that stands for all that the database takes for the same. */
  public static String folded(String id) {
    return id.stripTrailing().toLowerCase(Locale.ROOT);
  }
}
