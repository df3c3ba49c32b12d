package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.Provenance;
import java.time.Instant;

/** A prediction as a run computed it, before it has an id; or as the table holds it, with one. */
public record Draft(Prediction prediction, Subject subject) {

  /** Its place among the active rows. */
  public Place place() {
    return Place.of(prediction);
  }

  /** Its type and what it is about, which its horizons share. */
  public Place target() {
    return new Place(
        prediction.predictionType(), prediction.target().kind(), prediction.target().id(), 0);
  }

  /** The same statement under the identity that the table gave it. */
  public Draft known(long id, Instant createdAt, String lineageId) {
    Provenance from = prediction.provenance();
    var provenance =
        new Provenance(
            from.modelVersion(),
            from.modelType(),
            from.accuracy(),
            from.reasons(),
            createdAt,
            lineageId);
    var same =
        new Prediction(
            id,
            prediction.predictionType(),
            prediction.status(),
            prediction.target(),
            prediction.estimate(),
            prediction.claimed(),
            prediction.advice(),
            provenance,
            prediction.needs(),
            prediction.has());
    return new Draft(same, subject);
  }
}
