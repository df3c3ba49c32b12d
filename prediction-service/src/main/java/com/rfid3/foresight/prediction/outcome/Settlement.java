package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.DueStatements.Due;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.record.RecordRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Settles a statement: did its claim hold, and what was the actual value. The accuracy of one
 * statement is one minus the squared distance of its probability from what was seen (Brier 1950).
 */
public final class Settlement {
  private static final int DAYS_OF_A_WEEK = 7;
  private static final int YEAR = 52;

  /** A price this near to the recommended one is the recommended one. */
  private static final double SAME_PRICE = 0.02;

  private final Seen seen;
  private final LocalDate today;
  private final String store;

  /**
   * @param store the store of the tagged units
   */
  public Settlement(Seen seen, LocalDate today, String store) {
    this.seen = seen;
    this.today = today;
    this.store = store;
  }

  /** What was seen of a statement; empty where it cannot be told yet, or ever. */
  public Optional<RecordRow.Seen> of(Due due) {
    return switch (due.draft().prediction().predictionType()) {
      case DEMAND, RESTOCK -> units(due);
      case MAINTENANCE -> need(due);
      case PRICING -> price(due);
      case QUALITY -> grade(due);
      case PACK -> together(due);
    };
  }

  private Optional<RecordRow.Seen> units(Due due) {
    Prediction prediction = due.draft().prediction();
    Subject subject = due.draft().subject();
    Estimate estimate = prediction.estimate();
    LocalDate until = estimate.targetDate();
    if (subject.observable() == null) {
      return Optional.empty();
    }
    boolean weekly = subject.observable().weekly();
    // The last week that the claim is about must be over.
    if (weekly && until.plusDays(DAYS_OF_A_WEEK).isAfter(today)) {
      return Optional.empty();
    }
    var classes = seen.classes(prediction.target());
    boolean lines = Boolean.TRUE.equals(subject.observable().lines());
    if (lines && !seen.lines().reaches(until)) {
      return Optional.empty();
    }
    double scanned = seen.units().between(classes, due.issuedOn(), until);
    double actual = lines ? onLines(prediction.target(), due.issuedOn(), until) : scanned;
    // A claim on what a class has free is about tagged units, whatever tells of the demand.
    boolean ofTags = prediction.target().kind() == TargetKind.RENTAL_CLASS;
    double summed = ofTags ? scanned : actual;
    double told = weekly ? seen.units().busiestWeek(classes, due.issuedOn(), until) : summed;
    Double baseline = subject.past() == null ? null : (Double) subject.past().units();
    boolean inside = estimate.confidenceLower() <= actual && actual <= estimate.confidenceUpper();
    return Optional.of(
        new RecordRow.Seen(told > subject.observable().above(), actual, baseline, inside));
  }

  /**
   * Units of the same days of the year before, whole weeks earlier, for demand; empty where the
   * witness does not reach back so far.
   */
  Optional<Double> yearBefore(Due due) {
    Prediction prediction = due.draft().prediction();
    Subject.Observable observable = due.draft().subject().observable();
    if (prediction.predictionType() != PredictionType.DEMAND || observable == null) {
      return Optional.empty();
    }
    LocalDate from = due.issuedOn().minusWeeks(YEAR);
    LocalDate until = prediction.estimate().targetDate().minusWeeks(YEAR);
    if (Boolean.TRUE.equals(observable.lines())) {
      return seen.lines().since(from)
          ? Optional.of(onLines(prediction.target(), from, until))
          : Optional.empty();
    }
    return seen.units().since(from)
        ? Optional.of((double) seen.units().between(seen.classes(prediction.target()), from, until))
        : Optional.empty();
  }

  private double onLines(Target target, LocalDate from, LocalDate until) {
    return target.kind() == TargetKind.STORE
        ? seen.lines().ofStore(target.id(), from, until)
        : seen.lines().units(seen.classes(target), store, from, until);
  }

  // Only where the price that was recommended was asked: of another price nothing was claimed.
  private Optional<RecordRow.Seen> price(Due due) {
    Prediction prediction = due.draft().prediction();
    LocalDate until = prediction.estimate().targetDate();
    String rentalClass = prediction.target().id();
    double units = seen.lines().units(rentalClass, due.issuedOn(), until);
    double dollars = seen.lines().dollars(rentalClass, due.issuedOn(), until);
    boolean about = due.draft().subject().observable() != null;
    if (!about || units == 0 || !seen.lines().reaches(until)) {
      return Optional.empty();
    }
    double asked = dollars / units;
    double apart = Math.abs(asked / prediction.estimate().predictedValue() - 1);
    boolean held = dollars > due.draft().subject().observable().above();
    return apart <= SAME_PRICE
        ? Optional.of(new RecordRow.Seen(held, Rounding.money(dollars), null, null))
        : Optional.empty();
  }

  // A grade that nobody gave was not seen: the claim is about what is.
  private Optional<RecordRow.Seen> grade(Due due) {
    Prediction prediction = due.draft().prediction();
    LocalDate until = prediction.estimate().targetDate();
    return Grade.of(due.draft().subject().heldAgainst())
        .map(
            stood ->
                seen.grades().stepsBelow(prediction.target().id(), stood, due.issuedOn(), until))
        .map(lost -> new RecordRow.Seen(lost > 0, (double) lost, 0.0, null));
  }

  // Of a class that did not go out nothing was claimed.
  private Optional<RecordRow.Seen> together(Due due) {
    Prediction prediction = due.draft().prediction();
    LocalDate until = prediction.estimate().targetDate();
    return Optional.ofNullable(due.draft().subject().heldAgainst())
        .flatMap(
            other ->
                seen.contracts()
                    .together(List.of(prediction.target().id(), other), due.issuedOn(), until))
        .map(pair -> new RecordRow.Seen(pair.nextHeldBoth(), pair.lift(), null, null));
  }

  private Optional<RecordRow.Seen> need(Due due) {
    Prediction prediction = due.draft().prediction();
    boolean held =
        seen.need(prediction.target().id(), due.issuedOn(), prediction.estimate().targetDate());
    return Optional.of(new RecordRow.Seen(held, held ? 1.0 : 0.0, null, null));
  }

  /** Accuracy of a probability, 0 to 1, once it is seen whether the claim held. */
  public static double accuracy(double probability, boolean held) {
    double miss = (held ? 1 : 0) - probability;
    return Rounding.value(1 - miss * miss);
  }
}
