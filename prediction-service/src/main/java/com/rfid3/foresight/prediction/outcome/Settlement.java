package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.DueStatements.Due;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.record.RecordRow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Settles a statement: did its claim hold, and what was the actual value. The accuracy of one
 * statement is one minus the squared distance of its probability from what was seen (Brier 1950).
 */
public final class Settlement {
  private static final int DAYS_OF_A_WEEK = 7;

  private final Seen seen;
  private final LocalDate today;

  public Settlement(Seen seen, LocalDate today) {
    this.seen = seen;
    this.today = today;
  }

  /** What was seen of a statement; empty where it cannot be told yet, or ever. */
  public Optional<RecordRow.Seen> of(Due due) {
    return switch (due.draft().prediction().predictionType()) {
      case DEMAND, RESTOCK -> units(due);
      case MAINTENANCE -> need(due);
      case QUALITY, PRICING, PACK -> Optional.empty();
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
    double actual = seen.units().between(classes, due.issuedOn(), until);
    double told = weekly ? seen.units().busiestWeek(classes, due.issuedOn(), until) : actual;
    Double baseline = subject.past() == null ? null : (Double) subject.past().units();
    boolean inside = estimate.confidenceLower() <= actual && actual <= estimate.confidenceUpper();
    return Optional.of(
        new RecordRow.Seen(told > subject.observable().above(), actual, baseline, inside));
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
