package com.rfid3.foresight.prediction.quality;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.prediction.Advice;
import com.rfid3.foresight.contracts.prediction.Claim;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Provenance;
import com.rfid3.foresight.contracts.prediction.Reason;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.maintenance.BetaPosterior;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The outlook of grades as of one day. */
public final class QualityForecast {
  private static final int HORIZON = 30;
  private static final String MODEL = "grade_transition_rate";

  private final QualitySettings settings;
  private final QualityFit.Fitted fitted;
  private final Occasion occasion;

  public QualityForecast(QualitySettings settings, QualityFit.Fitted fitted, Occasion occasion) {
    this.settings = settings;
    this.fitted = fitted;
    this.occasion = occasion;
  }

  /** What is missing before anything can be said of the grades of a category. */
  public Optional<Shortfall> shortfall(String category) {
    int shop = fitted.rates().shop().declines();
    int within = fitted.rates().category(category).declines();
    boolean enough =
        shop >= settings.minDeclines()
            && within >= settings.minCategoryDeclines()
            && fitted.beatsBaseline();
    Shortfall missing =
        Shortfall.of("declines", settings.minDeclines(), shop)
            .and(Shortfall.of("declines_in_category", settings.minCategoryDeclines(), within))
            .and(
                Shortfall.of("models_that_beat_their_baseline", 1, fitted.beatsBaseline() ? 1 : 0));
    return enough ? Optional.empty() : Optional.of(missing);
  }

  /** The outlook of an item; empty where its grade is not known or its category has too little. */
  public Optional<Draft> of(ItemState item) {
    return Grade.of(item.quality())
        .filter(grade -> shortfall(item.category()).isEmpty())
        .map(grade -> draft(item, grade));
  }

  private Draft draft(ItemState item, Grade grade) {
    double perRental = fitted.rates().perRental(item.category());
    double perDay = fitted.rentals().perUnitWeek(item.rentalClass(), item.category()) / 7.0;
    double steps = perRental * perDay * HORIZON;
    double decline = Rounding.value(-Math.expm1(-steps));
    LocalDate until = occasion.today().plusDays(HORIZON);
    var prediction =
        new Prediction(
            0,
            PredictionType.QUALITY,
            PredictionStatus.OK,
            new Target(TargetKind.ITEM, item.tagId()),
            estimate(item.category(), perDay, steps, until),
            new Claim("is graded below %s before %s".formatted(grade.spelling(), until), decline),
            advice(grade, decline),
            new Provenance(
                version(),
                MODEL,
                fitted.accuracy(),
                reasons(perRental, perDay),
                occasion.now(),
                occasion.lineageId()),
            null,
            null);
    var hazard = new Subject.Hazard(Math.round(1e6 * perDay) / 1e6, Rounding.value(perRental), 0);
    var subject = new Subject(item.category(), item.rentalClass(), item.commonName());
    return new Draft(prediction, subject.with(hazard).against(grade.spelling()));
  }

  private Estimate estimate(String category, double perDay, double steps, LocalDate until) {
    var seen = fitted.rates().category(category);
    // What is believed of the category's rate, as declines among rentals.
    double lost = seen.steps() + 1.0;
    var rate = new BetaPosterior(lost, Math.max(1, seen.rentals() - seen.steps() + 1.0));
    double tail = (1 - settings.intervalLevel()) / 2;
    double made = perDay * HORIZON;
    return new Estimate(
        Rounding.value(steps),
        "grade_steps",
        HORIZON,
        until,
        Rounding.value(Math.min(steps, made * rate.quantile(tail))),
        Rounding.value(Math.max(steps, made * rate.quantile(1 - tail))),
        settings.intervalLevel());
  }

  private static Advice advice(Grade grade, double decline) {
    String message =
        "It is graded %s; the chance that it loses a grade within %d days is %s."
            .formatted(grade.spelling(), HORIZON, Rounding.percent(decline));
    return new Advice(Severity.LOW, message, "Nothing to do.", null);
  }

  private List<Reason> reasons(double perRental, double perDay) {
    double made = perDay * HORIZON;
    double shop = fitted.rates().shop().steps() / Math.max(1.0, fitted.rates().shop().rentals());
    double plain = fitted.rentals().perUnitWeek() / 7.0 * HORIZON;
    return List.of(
        new Reason(
            "grade_steps_per_rental",
            Rounding.value(perRental),
            Rounding.value((perRental - shop) * made)),
        new Reason(
            "expected_rentals", Rounding.value(made), Rounding.value(perRental * (made - plain))));
  }

  private String version() {
    return "quality-1-" + occasion.today();
  }
}
