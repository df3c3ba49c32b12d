package com.rfid3.foresight.prediction.restock;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.feature.ClassState;
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
import com.rfid3.foresight.forecasting.SamplePaths;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.advice.Urgency;
import com.rfid3.foresight.prediction.advice.UrgencySettings;
import com.rfid3.foresight.prediction.demand.DemandSettings;
import com.rfid3.foresight.prediction.demand.JudgedForecast;
import com.rfid3.foresight.prediction.demand.WeekWeights;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * How much to order of what is sold for good: up to the quantile of consumption over lead time and
 * review period at the service level, from summed sample paths (order-up-to; Silver, Pyke and
 * Thomas 2017, chapter 6).
 */
@ApplicationScoped
public class RestockDrafts {
  private final RestockTerms.Usual usual;
  private final double level;
  private final Urgency urgency;

  public RestockDrafts(RestockSettings settings, DemandSettings demand, UrgencySettings urgency) {
    this.usual = RestockTerms.Usual.from(settings);
    this.level = demand.intervalLevel();
    this.urgency = new Urgency(urgency.bigLoss());
  }

  /** What is ordered, and under which terms. */
  public record Order(JudgedForecast judged, ClassState state, String modelVersion) {}

  /** What to order of a class whose consumption is forecast. */
  public Draft of(Order order, PlanningInputs planning, Occasion occasion) {
    return of(order, RestockTerms.of(order.state, planning, usual), occasion);
  }

  private Draft of(Order wanted, RestockTerms terms, Occasion occasion) {
    JudgedForecast judged = wanted.judged;
    ClassState state = wanted.state;
    int days = terms.days();
    var window = new WeekWeights(judged.series().nextWeek(), occasion.today(), days);
    double[] used = judged.forecast().paths().summarised(window::sum);
    double upTo = SamplePaths.quantileOf(used, terms.serviceLevel());
    double order = Math.max(0, Math.ceil(upTo - state.freeUnits()));
    Claim claim = emptied(used, state, occasion, days);
    var prediction =
        new Prediction(
            0,
            PredictionType.RESTOCK,
            PredictionStatus.OK,
            new Target(TargetKind.RENTAL_CLASS, state.rentalClass()),
            estimate(order, used, state, occasion, days),
            claim,
            advice(order, used, state, claim),
            new Provenance(
                wanted.modelVersion,
                judged.served(),
                judged.accuracy(),
                List.of(
                    new Reason("consumption_at_service_level", Rounding.value(upTo), upTo),
                    new Reason("on_the_shelf", state.freeUnits(), -state.freeUnits()),
                    new Reason("service_level_by_" + terms.from(), terms.serviceLevel(), 0),
                    new Reason("days_to_last", days, 0)),
                occasion.now(),
                occasion.lineageId()),
            null,
            null);
    var subject = new Subject(state.category(), state.rentalClass(), state.commonName());
    return new Draft(prediction, subject.seenBy(new Subject.Observable(state.freeUnits(), false)));
  }

  private Estimate estimate(
      double order, double[] used, ClassState state, Occasion occasion, int days) {
    double tail = (1 - level) / 2;
    double shelf = state.freeUnits();
    double lower = Math.max(0, SamplePaths.quantileOf(used, tail) - shelf);
    double upper = Math.max(0, SamplePaths.quantileOf(used, 1 - tail) - shelf);
    return new Estimate(
        order,
        "units",
        days,
        occasion.today().plusDays(days),
        Rounding.value(Math.min(order, lower)),
        Rounding.value(Math.max(order, upper)),
        level);
  }

  private static Claim emptied(double[] used, ClassState state, Occasion occasion, int days) {
    int above = 0;
    for (double units : used) {
      above += units > state.freeUnits() ? 1 : 0;
    }
    double probability = Rounding.value((above + 0.5) / (used.length + 1));
    String claim =
        "more than the %d on the shelf are sold before %s"
            .formatted(state.freeUnits(), occasion.today().plusDays(days));
    return new Claim(claim, probability);
  }

  private Advice advice(double order, double[] used, ClassState state, Claim claim) {
    Double loss = null;
    if (state.retailPrice() != null) {
      double lost = 0;
      for (double units : used) {
        lost += Math.max(0, units - state.freeUnits()) / used.length;
      }
      loss = Rounding.money(lost * state.retailPrice());
    }
    Severity severity = urgency.of(claim.confidenceScore(), loss == null ? 0 : loss);
    String message =
        "%d are on the shelf; the chance that they are sold before more can come is %s."
            .formatted(state.freeUnits(), Rounding.percent(claim.confidenceScore()));
    String action =
        order > 0 ? "Order %s more.".formatted(Rounding.units(order)) : "No order needed now.";
    return new Advice(severity, message, action, loss);
  }
}
