package com.rfid3.foresight.prediction.pricing;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.prediction.Accuracy;
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
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.UnitCost;
import com.rfid3.foresight.prediction.survival.Normal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is said of prices as of one occasion. */
public final class PricingForecast {
  private static final int HORIZON = 30;
  private static final String MODEL = "poisson_elasticity";

  private final PricingSettings settings;
  private final Elasticities elasticities;
  private final PlanningInputs planning;
  private final Occasion occasion;

  PricingForecast(
      PricingSettings settings,
      Elasticities elasticities,
      PlanningInputs planning,
      Occasion occasion) {
    this.settings = settings;
    this.elasticities = elasticities;
    this.planning = planning;
    this.occasion = occasion;
  }

  /** What a class lacks. */
  public Shortfall shortfall(ClassState state) {
    Shortfall missing = elasticities.shortfall(state.rentalClass());
    return state.dailyRate() == null
        ? missing.and(Shortfall.of("daily_rate_today", 1, 0))
        : missing;
  }

  /** What is said of the price of a class; empty where too little is on record. */
  public Optional<Draft> of(ClassState state) {
    return elasticities
        .of(state.rentalClass())
        .filter(told -> state.dailyRate() != null && state.dailyRate() > cost(state))
        .map(told -> draft(state, told));
  }

  private double cost(ClassState state) {
    return planning
        .find(UnitCost.class, state.rentalClass(), state.category())
        .map(UnitCost::rentalCost)
        .orElse(0.0);
  }

  private Draft draft(ClassState state, Elasticities.Told told) {
    double today = state.dailyRate();
    var best = new BestPrice(today, cost(state), told.belief());
    var choice = best.within(settings.rail());
    var until = occasion.today().plusDays(HORIZON);
    boolean other = choice.rate() != today;
    double probability =
        other ? best.earnsMore(choice.rate(), told.monthAhead()) : choice.probability();
    double earned = Rounding.money(told.monthAhead() * today);
    String claim =
        other
            ? "at $%s a day it earns more than $%s before %s"
                .formatted(dollars(choice.rate()), dollars(earned), until)
            : "no rate a step from $%s earns more before %s".formatted(dollars(today), until);
    var prediction =
        new Prediction(
            0,
            PredictionType.PRICING,
            PredictionStatus.OK,
            new Target(TargetKind.RENTAL_CLASS, state.rentalClass()),
            new Estimate(
                Rounding.money(choice.rate()), "dollars", HORIZON, until, null, null, null),
            new Claim(claim, Rounding.value(probability)),
            advice(today, choice, earned, probability),
            new Provenance(
                "pricing-1-" + occasion.today(),
                MODEL,
                accuracy(told),
                reasons(told, today),
                occasion.now(),
                occasion.lineageId()),
            null,
            null);
    var subject = new Subject(state.category(), state.rentalClass(), state.commonName());
    return new Draft(
        prediction, other ? subject.seenBy(new Subject.Observable(earned, false)) : subject);
  }

  private static Advice advice(
      double today, BestPrice.Choice choice, double earned, double probability) {
    if (choice.rate() == today) {
      String kept = "At $%s a day it earns about what it can.".formatted(dollars(today));
      return new Advice(Severity.LOW, kept, "Keep the price.", null);
    }
    double more = Rounding.money((choice.ratio() - 1) * earned);
    String message =
        "At $%s instead of $%s a day about $%s more within 30 days; the chance that it earns more is %s."
            .formatted(
                dollars(choice.rate()),
                dollars(today),
                dollars(more),
                Rounding.percent(probability));
    String action = "Ask $%s a day.".formatted(dollars(choice.rate()));
    return new Advice(Severity.LOW, message, action, more);
  }

  // How much the rate tells of weeks it had not seen, per fit; without it the gain is none.
  private static Accuracy accuracy(Elasticities.Told told) {
    var category = told.category();
    return new Accuracy(
        "out_of_time_log_likelihood_gain",
        Rounding.value(category.gain() / category.fits()),
        0.0,
        category.fits());
  }

  private List<Reason> reasons(Elasticities.Told told, double today) {
    var own = told.own();
    var belief = told.belief();
    double tail = -Normal.quantile((1 - settings.intervalLevel()) / 2) * belief.sd();
    return List.of(
        new Reason("rate_today", today, 0),
        new Reason(
            "elasticity",
            Map.of(
                "value",
                Rounding.value(belief.mean()),
                "lower",
                Rounding.value(belief.mean() - tail),
                "upper",
                Rounding.value(belief.mean() + tail)),
            Rounding.value(belief.mean())),
        new Reason(
            "elasticity_of_category",
            Rounding.value(told.category().belief().mean()),
            Rounding.value(belief.mean() - own.mean())),
        new Reason("elasticity_by_its_own_weeks", Rounding.value(own.mean()), 0));
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }

  /** Elasticities by category, of those categories that have one. */
  public Map<String, CategoryElasticity> byCategory() {
    var all = new TreeMap<String, CategoryElasticity>();
    double z = -Normal.quantile((1 - settings.intervalLevel()) / 2);
    for (Elasticities.Category each : elasticities.categories()) {
      double margin = z * each.belief().sd();
      all.put(
          each.name(),
          new CategoryElasticity(
              each.name(),
              each.helped() ? PredictionStatus.OK : PredictionStatus.INSUFFICIENT_DATA,
              Rounding.value(each.belief().mean()),
              Rounding.value(each.belief().mean() - margin),
              Rounding.value(each.belief().mean() + margin),
              settings.intervalLevel(),
              each.classes(),
              Rounding.value(each.gain() / each.fits()),
              occasion.now()));
    }
    return all;
  }
}
