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
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.advice.Urgency;
import com.rfid3.foresight.prediction.advice.UrgencySettings;
import com.rfid3.foresight.prediction.availability.UnitsOut;
import com.rfid3.foresight.prediction.demand.DemandSettings;
import com.rfid3.foresight.prediction.demand.JudgedForecast;
import com.rfid3.foresight.prediction.demand.Shortage;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * How many units of what comes back should be owned: enough for the units out at once in the
 * sampled futures, with the service level, and for those in service.
 */
@ApplicationScoped
public class FleetDrafts {
  private static final int DAYS = 30;

  private final double usualService;
  private final double level;
  private final Urgency urgency;

  public FleetDrafts(RestockSettings settings, DemandSettings demand, UrgencySettings urgency) {
    this.usualService = settings.serviceLevel();
    this.level = demand.intervalLevel();
    this.urgency = new Urgency(urgency.bigLoss());
  }

  /** What is judged: the class, its demand, and the units of it that will be out. */
  public record Fleet(ClassState state, JudgedForecast judged, UnitsOut out, String modelVersion) {}

  /** What to buy of a class whose demand is forecast and whose times out are known. */
  public Draft of(Fleet fleet, PlanningInputs planning, Occasion occasion) {
    ClassState state = fleet.state;
    var terms = FleetTerms.of(state, fleet.out.meanDays(), planning, usualService);
    double needed = fleet.out.atOnce(terms.serviceLevel());
    double add = Math.max(0, needed - state.taggedUnits());
    LocalDate until = occasion.today().plusDays(DAYS);
    var shortage = Shortage.within(fleet.judged, state, occasion.today(), DAYS);
    double probability = Rounding.value(shortage.probability());
    Double loss =
        state.dailyRate() == null
            ? null
            : (Double) Rounding.money(state.dailyRate() * shortage.unitsShort());
    String claim =
        "more than %d units are asked for in one week before %s"
            .formatted(shortage.capacity(), until);
    var prediction =
        new Prediction(
            0,
            PredictionType.RESTOCK,
            PredictionStatus.OK,
            new Target(TargetKind.RENTAL_CLASS, state.rentalClass()),
            estimate(fleet, add, until),
            new Claim(claim, probability),
            advice(fleet, needed, probability, loss),
            provenance(fleet, terms, needed, occasion),
            null,
            null);
    var subject = new Subject(state.category(), state.rentalClass(), state.commonName());
    return new Draft(prediction, subject.seenBy(new Subject.Observable(shortage.capacity(), true)));
  }

  private Estimate estimate(Fleet fleet, double add, LocalDate until) {
    double tail = (1 - level) / 2;
    double owned = fleet.state.taggedUnits();
    double lower = Math.max(0, fleet.out.atOnce(tail) - owned);
    double upper = Math.max(0, fleet.out.atOnce(1 - tail) - owned);
    return new Estimate(
        add, "units", DAYS, until, Math.min(add, lower), Math.max(add, upper), level);
  }

  private Advice advice(Fleet fleet, double needed, double probability, Double loss) {
    double add = needed - fleet.state.taggedUnits();
    Severity severity = urgency.of(probability, loss == null ? 0 : loss);
    String message =
        "%d are owned; %s would do for the units out at once within %d days and those in service."
            .formatted(fleet.state.taggedUnits(), Rounding.units(needed), DAYS);
    if (add > 0) {
      return new Advice(severity, message, "Own %s more.".formatted(Rounding.units(add)), loss);
    }
    return new Advice(Severity.LOW, message, "No more are needed.", loss);
  }

  private Provenance provenance(Fleet fleet, FleetTerms terms, double needed, Occasion occasion) {
    JudgedForecast judged = fleet.judged;
    double load = fleet.out.load();
    var erlang = StockingRules.fleet(load, 1 - terms.serviceLevel());
    return new Provenance(
        fleet.modelVersion,
        judged.served(),
        judged.accuracy(),
        List.of(
            new Reason("fleet_at_service_level", Rounding.value(needed), Rounding.value(needed)),
            new Reason("owned", fleet.state.taggedUnits(), -fleet.state.taggedUnits()),
            new Reason("mean_days_out", Rounding.value(fleet.out.meanDays()), 0),
            new Reason("erlang_b_fleet_at_mean_load", erlang.units(), 0),
            new Reason("service_level_by_" + terms.from(), terms.serviceLevel(), 0)),
        occasion.now(),
        occasion.lineageId());
  }
}
