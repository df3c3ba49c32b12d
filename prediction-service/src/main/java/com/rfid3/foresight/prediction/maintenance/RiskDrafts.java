package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.ClassState;
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
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.advice.Urgency;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is said of one item's need for service. */
final class RiskDrafts {
  private static final Set<String> OUT = Set.of("on rent", "delivered");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final MaintenanceSettings settings;
  private final Urgency urgency;
  private final FittedRisk fitted;
  private final Served served;

  /**
   * What is served: its version, and the trees where they beat the rates.
   *
   * @param version version of the rates
   */
  record Served(String version, Optional<TreeRisk> trees) {
    String named() {
      return trees.map(TreeRisk::version).orElse(version);
    }
  }

  RiskDrafts(MaintenanceSettings settings, Urgency urgency, FittedRisk fitted, Served served) {
    this.settings = settings;
    this.urgency = urgency;
    this.fitted = fitted;
    this.served = served;
  }

  /** What is believed of the item's own needs per rental, and needs seen per need expected. */
  private record Own(BetaPosterior rate, double seenPerExpected) {}

  /** The terms of one item's risk. */
  private record Terms(BetaPosterior need, Own own, double scale, double rentals, boolean out) {
    double risk(double perRental) {
      return ServiceRisk.within(Math.min(1, scale * perRental), rentals, out);
    }

    double risk() {
      return risk(need.mean());
    }

    /** What the risk would lose if a rental showed a need that many times as often. */
    double effect(double ratio) {
      return Rounding.value(risk() - risk(need.mean() * ratio));
    }

    double bound(double level) {
      return ServiceRisk.within(
          Math.min(1, own.seenPerExpected * own.rate.quantile(level)), rentals, out);
    }

    Terms with(BetaPosterior other) {
      return new Terms(other, own, scale, rentals, out);
    }

    Terms with(double otherRentals) {
      return new Terms(need, own, scale, otherRentals, out);
    }

    Terms in() {
      return new Terms(need, own, scale, rentals, false);
    }

    Subject.Hazard hazard(int days) {
      double perRental = Rounding.value(Math.min(1, scale * need.mean()));
      return new Subject.Hazard(
          Math.round(1e6 * rentals / days) / 1e6, perRental, out ? perRental : 0);
    }
  }

  /** The risk of an item; the class tells what its idle days cost. */
  Draft of(ItemState item, Optional<ClassState> state, Occasion occasion) {
    Terms terms = terms(item);
    double risk = Rounding.value(terms.risk());
    LocalDate until = occasion.today().plusDays(settings.horizonDays());
    var prediction =
        new Prediction(
            0,
            PredictionType.MAINTENANCE,
            PredictionStatus.OK,
            new Target(TargetKind.ITEM, item.tagId()),
            estimate(terms, until),
            new Claim("needs service before " + DAY.format(until), risk),
            advice(risk, state),
            new Provenance(
                served.named(),
                served.trees().isPresent() ? TreeRisk.TYPE : fitted.model().wire(),
                served.trees().map(TreeRisk::accuracy).orElse(fitted.accuracy()),
                reasons(terms, item),
                occasion.now(),
                occasion.lineageId()),
            null,
            null);
    var subject = new Subject(item.category(), item.rentalClass(), item.commonName());
    return new Draft(prediction, subject.with(terms.hazard(settings.horizonDays())));
  }

  /** The risk of an item alone, 0 to 1. */
  double risk(ItemState item) {
    return Rounding.value(terms(item).risk());
  }

  /** The version that says it. */
  String version() {
    return served.named();
  }

  private Terms terms(ItemState item) {
    RiskRates rates = fitted.rates();
    String status = item.status() == null ? "" : item.status().toLowerCase(Locale.ROOT);
    BetaPosterior need = rates.perRental(fitted.model(), item.category());
    double scale = served.trees().map(trees -> trees.of(item) / need.mean()).orElse(1.0);
    double said = Math.min(1, scale * need.mean());
    // Each model by how many needs were seen per need that it expected itself.
    double seen = served.trees().map(TreeRisk::scale).orElse(rates.scale());
    return new Terms(
        need,
        new Own(rates.needs().ofItem(item.tagId(), said), seen),
        scale * seen,
        rates.rentals(fitted.model(), item.rentalClass(), item.category()),
        OUT.contains(status));
  }

  private Estimate estimate(Terms terms, LocalDate until) {
    double tail = (1 - settings.intervalLevel()) / 2;
    return new Estimate(
        Rounding.value(terms.risk()),
        "probability",
        settings.horizonDays(),
        until,
        Rounding.value(Math.min(terms.risk(), terms.bound(tail))),
        Rounding.value(Math.max(terms.risk(), terms.bound(1 - tail))),
        settings.intervalLevel());
  }

  private Advice advice(double risk, Optional<ClassState> state) {
    Double rate = state.map(ClassState::dailyRate).orElse(null);
    Double loss =
        rate == null ? null : (Double) Rounding.money(risk * rate * settings.downtimeDays());
    Severity severity = loss == null ? urgency.of(risk) : urgency.of(risk, loss);
    String message =
        "The chance that it needs service within %d days is %s."
            .formatted(settings.horizonDays(), Rounding.percent(risk));
    return new Advice(severity, message, action(severity), loss);
  }

  private static String action(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "Take it out of rental and inspect it now.";
      case HIGH -> "Inspect it before it goes out again.";
      case MEDIUM -> "Look it over when it next comes back.";
      case LOW -> "Nothing to do.";
    };
  }

  private List<Reason> reasons(Terms terms, ItemState item) {
    RiskRates rates = fitted.rates();
    double risk = terms.risk();
    double plainNeed = terms.with(rates.needs().ofShop()).risk();
    double plainRentals =
        terms.with(rates.rentals(RiskModel.SHOP_PREVALENCE, item.rentalClass(), "")).risk();
    var reasons = new ArrayList<Reason>();
    served.trees().ifPresent(trees -> reasons.addAll(trees.reasons(item, terms::effect)));
    Collections.addAll(
        reasons,
        new Reason(
            "needs_per_rental",
            Rounding.value(terms.scale() * terms.need().mean()),
            Rounding.value(risk - plainNeed)),
        new Reason(
            "expected_rentals",
            Rounding.value(terms.rentals()),
            Rounding.value(risk - plainRentals)),
        new Reason("out_now", terms.out() ? 1 : 0, Rounding.value(risk - terms.in().risk())));
    return List.copyOf(reasons);
  }
}
