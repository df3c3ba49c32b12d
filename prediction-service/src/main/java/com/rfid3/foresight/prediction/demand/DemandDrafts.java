package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.contracts.prediction.Advice;
import com.rfid3.foresight.contracts.prediction.Claim;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Provenance;
import com.rfid3.foresight.contracts.prediction.Reason;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.SamplePaths;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.advice.Urgency;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** Turns a forecast into what is said of the next 7 and 30 days. */
public final class DemandDrafts {
  private static final int RECENT_WEEKS = 8;
  private static final int SOON = 7;

  private final double level;
  private final Urgency urgency;
  private final Occasion occasion;

  public DemandDrafts(double level, Urgency urgency, Occasion occasion) {
    this.level = level;
    this.urgency = urgency;
    this.occasion = occasion;
  }

  /** One horizon of one forecast. */
  private record View(JudgedForecast judged, WeekWeights window) {
    double[] sums() {
      return paths().summarised(window::sum);
    }

    double value() {
      return window.sum(judged.forecast().mean());
    }

    LocalDate until() {
      return window.from().plusDays(window.days());
    }

    /** Units that known events add or take. */
    double events() {
      return value() - window.sum(judged.plain().mean());
    }

    double last() {
      return judged.series().lastDays(window.days());
    }

    /** True where the units will be seen on contract lines; null where scans tell. */
    Boolean lines() {
      return judged.series().basis().witness() == Witness.LINES ? true : null;
    }

    SamplePaths paths() {
      return judged.forecast().paths();
    }
  }

  /** A claim with its probability, what it would cost, and whether it is a bad thing. */
  private record Stake(Claim claim, Double loss, boolean adverse, Subject.Observable observable) {}

  /** What is said of the next {@code days} days. */
  public Draft of(JudgedForecast judged, Optional<ClassState> state, int days, String version) {
    var window = new WeekWeights(judged.series().nextWeek(), occasion.today(), days);
    var view = new View(judged, window);
    Stake stake = state.map(known -> shortage(view, known)).orElseGet(() -> increase(view));
    var prediction =
        new Prediction(
            0,
            PredictionType.DEMAND,
            PredictionStatus.OK,
            judged.series().target(),
            estimate(view),
            stake.claim(),
            advice(view, stake, state),
            provenance(view, version),
            null,
            null);
    return new Draft(prediction, subject(view, state).seenBy(stake.observable()));
  }

  private Estimate estimate(View view) {
    double tail = (1 - level) / 2;
    double lower = Math.min(view.value(), SamplePaths.quantileOf(view.sums(), tail));
    double upper = Math.max(view.value(), SamplePaths.quantileOf(view.sums(), 1 - tail));
    return new Estimate(
        Rounding.value(view.value()),
        "units",
        view.window.days(),
        view.until(),
        Rounding.value(lower),
        Rounding.value(upper),
        level);
  }

  private Stake shortage(View view, ClassState state) {
    var capacity = new Capacity(state, view.window.days() <= SOON);
    double probability = Rounding.value(capacity.shortage(view.judged.taggedPaths(), view.window));
    boolean summed = view.window.days() <= SOON || state.resale();
    String words =
        summed
            ? "more than %d units are asked for before %s"
            : "more than %d units are asked for in one week before %s";
    Double price = state.resale() ? state.retailPrice() : state.dailyRate();
    Double loss =
        price == null
            ? null
            : (Double)
                Rounding.money(price * capacity.unitsShort(view.judged.taggedPaths(), view.window));
    String claim = words.formatted(capacity.units(), view.until());
    var seen = new Subject.Observable(capacity.units(), !summed, view.lines());
    return new Stake(new Claim(claim, probability), loss, true, seen);
  }

  private static Stake increase(View view) {
    int above = 0;
    double[] sums = view.sums();
    for (double sum : sums) {
      above += sum > view.last() ? 1 : 0;
    }
    double probability = Rounding.value((above + 0.5) / (sums.length + 1));
    String claim =
        "more than %s units go out before %s, as many as in the %d days before"
            .formatted(Rounding.units(view.last()), view.until(), view.window.days());
    var seen = new Subject.Observable(Rounding.value(view.last()), false, view.lines());
    return new Stake(new Claim(claim, probability), null, false, seen);
  }

  private Advice advice(View view, Stake stake, Optional<ClassState> state) {
    double probability = stake.claim.confidenceScore();
    double loss = stake.loss == null ? 0 : stake.loss;
    Severity severity = stake.adverse ? urgency.of(probability, loss) : Severity.LOW;
    var estimate = estimate(view);
    String verb = view.judged.series().consumed() ? "are sold" : "go out";
    String message =
        "About %s units %s in the next %d days (%s to %s)%s."
            .formatted(
                Rounding.units(view.value()),
                verb,
                view.window.days(),
                Rounding.units(estimate.confidenceLower()),
                Rounding.units(estimate.confidenceUpper()),
                state.map(known -> chance(known, probability)).orElse(""));
    return new Advice(severity, message, action(severity, stake, state), stake.loss);
  }

  private static String chance(ClassState state, double probability) {
    return "; %d are free now, the chance of running short is %s"
        .formatted(state.freeUnits(), Rounding.percent(probability));
  }

  private static String action(Severity severity, Stake stake, Optional<ClassState> state) {
    if (!stake.adverse || severity == Severity.LOW) {
      return "Nothing to do.";
    }
    boolean resale = state.map(ClassState::resale).orElse(false);
    if (resale) {
      return "Order more before the shelf is empty.";
    }
    return severity == Severity.MEDIUM
        ? "Get back what is due and ready it again soon."
        : "Get back what is overdue, ready what is in service, and promise no more than is free.";
  }

  private Provenance provenance(View view, String version) {
    JudgedForecast judged = view.judged;
    double weekly = judged.series().lastWeeks(RECENT_WEEKS) / RECENT_WEEKS;
    double recent = weekly * view.window.days() / 7.0;
    var reasons = new ArrayList<Reason>();
    reasons.add(new Reason("mean_of_last_8_weeks", Rounding.value(weekly), Rounding.value(recent)));
    reasons.add(
        new Reason(
            "method",
            judged.served() + ": " + judged.plain().why(),
            Rounding.value(view.value() - view.events() - recent)));
    if (view.events() != 0) {
      reasons.add(new Reason("known_events", "planned", Rounding.value(view.events())));
    }
    Basis basis = judged.series().basis();
    reasons.add(new Reason("witness", basis.wire(), 0));
    if (basis.soldOutWeeks() > 0) {
      reasons.add(new Reason("weeks_sold_out", basis.soldOutWeeks(), 0));
    }
    if (basis.overlap().getOrDefault("lines", 0.0) > 0) {
      double seen = basis.overlap().get("scans") / basis.overlap().get("lines");
      reasons.add(new Reason("scanned_per_unit_on_contracts", Rounding.value(seen), 0));
    }
    return new Provenance(
        version, judged.served(), judged.accuracy(), reasons, occasion.now(), occasion.lineageId());
  }

  private Subject subject(View view, Optional<ClassState> state) {
    var series = view.judged.series();
    boolean ofClass = series.target().kind() == TargetKind.RENTAL_CLASS;
    return new Subject(
        series.category().isEmpty() ? null : series.category(),
        ofClass ? series.target().id() : null,
        state.map(ClassState::commonName).orElse(null),
        past(view));
  }

  private Subject.PastDemand past(View view) {
    var before = view.judged.before();
    LocalDate end = view.judged.series().nextWeek();
    var window =
        new WeekWeights(
            end.minusWeeks(before.horizon()),
            end.minusDays(view.window.days()),
            view.window.days());
    double[] sums = before.paths().summarised(window::sum);
    double tail = (1 - level) / 2;
    Trend trend =
        Trend.of(
            view.value(),
            SamplePaths.quantileOf(sums, tail),
            SamplePaths.quantileOf(sums, 1 - tail));
    double coverage = view.judged.scores().coverage80();
    return new Subject.PastDemand(
        Rounding.value(view.last()),
        trend.wire(),
        Double.isFinite(coverage) ? Rounding.value(coverage) : level);
  }
}
