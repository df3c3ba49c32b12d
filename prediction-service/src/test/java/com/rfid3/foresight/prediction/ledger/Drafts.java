package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.Advice;
import com.rfid3.foresight.contracts.prediction.Claim;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Provenance;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Statements for tests. */
public final class Drafts {
  public static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

  private static final Urgency URGENCY = new Urgency(1e9);

  private Drafts() {}

  /** An item's risk; its urgency follows the plain steps, its loss is a hundred dollars of it. */
  public static Draft risk(String tag, String category, double risk) {
    return draft(
        PredictionType.MAINTENANCE,
        new Target(TargetKind.ITEM, tag),
        new Estimate(risk, "probability", 30, LocalDate.EPOCH, risk / 2, risk, 0.8),
        risk,
        new Subject(category, "class of " + category, "A thing"));
  }

  /** A class's demand of 50 units with this probability of running short. */
  public static Draft shortage(String rentalClass, String category, int days, double probability) {
    return draft(
        PredictionType.DEMAND,
        new Target(TargetKind.RENTAL_CLASS, rentalClass),
        new Estimate(50.0, "units", days, LocalDate.EPOCH, 40.0, 62.0, 0.8),
        probability,
        new Subject(category, rentalClass, "Class " + rentalClass));
  }

  /** Demand of 50 units in 30 days for a category or the shop, after {@code past} units. */
  public static Draft demand(TargetKind kind, String id, double past) {
    String category = kind == TargetKind.CATEGORY ? id : null;
    return draft(
        PredictionType.DEMAND,
        new Target(kind, id),
        new Estimate(50.0, "units", 30, LocalDate.EPOCH, 40.0, 62.0, 0.8),
        0.6,
        new Subject(category, null, null, new Subject.PastDemand(past, "increasing", 0.83)));
  }

  private static Draft draft(
      PredictionType type, Target target, Estimate estimate, double claim, Subject subject) {
    var prediction =
        new Prediction(
            0,
            type,
            PredictionStatus.OK,
            target,
            estimate,
            new Claim("something is seen", claim),
            new Advice(URGENCY.of(claim), "Sentence.", "Action.", 100 * claim),
            new Provenance("v1", "ses", null, List.of(), NOW, "run-1"),
            null,
            null);
    return new Draft(prediction, subject);
  }
}
