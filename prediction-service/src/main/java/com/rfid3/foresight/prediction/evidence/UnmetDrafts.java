package com.rfid3.foresight.prediction.evidence;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.Advice;
import com.rfid3.foresight.contracts.prediction.Claim;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Provenance;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import java.util.Map;

/** The honest answer where there is not enough to stand on: what is needed, and what is there. */
public final class UnmetDrafts {
  /** Grade changes of a class that give a rate of decline to within a third. */
  private static final int GRADE_CHANGES = 30;

  /** Prices at which demand was seen: with fewer than five there is no slope to speak of. */
  private static final int PRICE_CHANGES = 5;

  /** Contracts of a class with other classes: thirty give a lift of two its significance. */
  private static final int SHARED_CONTRACTS = 30;

  /** Share of rentals with a return scan from which the time out can be read. */
  private static final double RETURN_SHARE = 0.8;

  private static final int HORIZON = 30;

  private UnmetDrafts() {}

  /** A statement without a number. */
  public static Draft of(PredictionType type, Place place, Shortfall shortfall, Occasion occasion) {
    var prediction =
        new Prediction(
            0,
            type,
            PredictionStatus.INSUFFICIENT_DATA,
            place.target(),
            new Estimate(null, unit(type), place.horizonDays(), null, null, null, null),
            new Claim(null, null),
            new Advice(Severity.LOW, sentence(type), null, null),
            new Provenance(null, null, null, null, occasion.now(), occasion.lineageId()),
            shortfall.needs(),
            shortfall.has());
    return new Draft(prediction, place.subject());
  }

  /** What the statement would have been about. */
  public record Place(Target target, int horizonDays, Subject subject) {}

  /** The types that rest on counts of records: quality, pricing, restock of what returns, packs. */
  public static Draft ofClass(
      PredictionType type, Subject subject, ClassEvidence seen, Occasion occasion) {
    var target = new Target(TargetKind.RENTAL_CLASS, subject.rentalClass());
    // However much is there, no number is told before a model was judged on later records.
    Shortfall unjudged = Shortfall.of("models_that_beat_their_baseline", 1, 0);
    return of(
        type, new Place(target, HORIZON, subject), unjudged.and(records(type, seen)), occasion);
  }

  private static Shortfall records(PredictionType type, ClassEvidence seen) {
    return switch (type) {
      case QUALITY -> Shortfall.of("grade_changes", GRADE_CHANGES, seen.gradeChanges());
      case PRICING -> Shortfall.of("price_changes", PRICE_CHANGES, seen.priceChanges());
      case PACK -> Shortfall.of("contracts_shared", SHARED_CONTRACTS, seen.sharedContracts());
      case RESTOCK -> Shortfall.of("return_scans_per_rental", RETURN_SHARE, returnShare(seen));
      case DEMAND, MAINTENANCE -> new Shortfall(Map.of(), Map.of());
    };
  }

  private static double returnShare(ClassEvidence seen) {
    return seen.rentals() == 0 ? 0 : Math.round(100.0 * seen.returns() / seen.rentals()) / 100.0;
  }

  private static String unit(PredictionType type) {
    return switch (type) {
      case DEMAND, RESTOCK -> "units";
      case MAINTENANCE -> "probability";
      case QUALITY -> "grade_steps";
      case PRICING -> "dollars";
      case PACK -> "lift";
    };
  }

  private static String sentence(PredictionType type) {
    return switch (type) {
      case DEMAND -> "Too few rentals on record to forecast demand.";
      case MAINTENANCE -> "Too few rentals with a known outcome to state a service risk.";
      case QUALITY -> "Too few grade changes on record to say how the grade will hold.";
      case PRICING -> "Too few price changes on record to say what another price would do.";
      case RESTOCK -> "Too few returns on record to say how many units are out at once.";
      case PACK -> "Too few contracts on record to say what is rented together.";
    };
  }
}
