package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.prediction.MaintenanceSchedule;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.ScheduledService;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import com.rfid3.foresight.prediction.ledger.RiskSum;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import com.rfid3.foresight.prediction.ledger.StandingQueries.After;
import com.rfid3.foresight.prediction.ledger.StandingQueries.Ranked;
import com.rfid3.foresight.prediction.ledger.StandingQueries.RiskFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The standing risks as a schedule. */
@ApplicationScoped
public class ScheduleBook {
  private final StandingQueries standing;
  private final PredictionLedger ledger;
  private final Occasions occasions;

  public ScheduleBook(StandingQueries standing, PredictionLedger ledger, Occasions occasions) {
    this.standing = standing;
    this.ledger = ledger;
    this.occasions = occasions;
  }

  /** A page of the schedule; its summary is of all items of the category over 30 days. */
  Uni<MaintenanceSchedule> page(RiskFilter filter, Optional<After> after, int limit) {
    return Uni.combine()
        .all()
        .unis(standing.risks(filter, after, limit), ledger.riskSum(filter.category()))
        .with((ranked, sum) -> schedule(filter, ranked, sum, limit));
  }

  private MaintenanceSchedule schedule(
      RiskFilter filter, List<Ranked> ranked, RiskSum sum, int limit) {
    var entries = ranked.stream().map(each -> entry(each, filter.days())).toList();
    boolean more = ranked.size() == limit;
    String next =
        more
            ? Cursor.write(
                new After(
                    ranked.getLast().sortedBy(),
                    ranked.getLast().draft().prediction().target().id()))
            : null;
    return new MaintenanceSchedule(
        entries,
        new MaintenanceSchedule.Summary(
            30, sum.items(), Rounding.value(sum.needs()), Rounding.money(sum.impact())),
        new MaintenanceSchedule.Page(limit, next));
  }

  private ScheduledService entry(Ranked ranked, int days) {
    Prediction prediction = ranked.draft().prediction();
    var subject = ranked.draft().subject();
    return new ScheduledService(
        prediction.id(),
        prediction.target().id(),
        subject.commonName(),
        subject.category(),
        subject.rentalClass(),
        Rounding.value(ranked.probability()),
        occasions.today().plusDays(days),
        prediction.advice().urgency(),
        prediction.advice().message(),
        prediction.advice().recommendedAction(),
        prediction.advice().businessImpact(),
        prediction.provenance().reasons(),
        prediction.provenance().lineageId());
  }
}
