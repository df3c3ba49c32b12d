package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.DemandPath;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a standing forecast for whoever asks; computes none. */
@ApplicationScoped
public class DemandReads {
  private static final String WITNESS = "rfid_scans";

  private final DemandPaths paths;
  private final PredictionLedger ledger;
  private final Occasions occasions;

  public DemandReads(DemandPaths paths, PredictionLedger ledger, Occasions occasions) {
    this.paths = paths;
    this.ledger = ledger;
    this.occasions = occasions;
  }

  /** How far ahead and at which interval level. */
  record Reach(int days, double level) {}

  /** The forecast of a target, or what it lacks; refused where the target is not known. */
  Uni<DemandPath> forecast(Target target, Reach reach) {
    return Uni.combine()
        .all()
        .unis(paths.of(target), ledger.of(target.kind(), target.id()))
        .with((path, said) -> answer(target, reach, path, demand(said)));
  }

  /**
   * The forecast of a store, which rests on contract lines; what is missing where there are none.
   */
  Uni<DemandPath> ofStore(String store, Reach reach) {
    var target = new Target(TargetKind.STORE, store);
    return forecast(target, reach)
        .onFailure(ProblemException.class)
        .recoverWithItem(
            missing(
                target,
                Map.of("contract_lines_of_the_store", 1),
                Map.of("contract_lines_of_the_store", 0)));
  }

  /** The path of a target where there is one. */
  public Uni<Optional<KeptPath>> path(Target target) {
    return paths.of(target);
  }

  private DemandPath answer(
      Target target, Reach reach, Optional<KeptPath> path, List<Prediction> said) {
    var unmet =
        said.stream()
            .filter(each -> each.status() == PredictionStatus.INSUFFICIENT_DATA)
            .findFirst();
    if (path.isPresent() && unmet.isEmpty()) {
      return served(target, reach, path.get(), said);
    }
    return unmet
        .map(each -> missing(target, each.needs(), each.has()))
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "No demand is known of this target"));
  }

  private DemandPath served(Target target, Reach reach, KeptPath kept, List<Prediction> said) {
    LocalDate today = occasions.today();
    LocalDate until = today.plusDays(reach.days);
    double tail = (1 - reach.level) / 2;
    var weeks = new ArrayList<DemandPath.Week>();
    for (int step = 0; step < kept.path().steps(); step++) {
      LocalDate monday = kept.firstWeek().plusWeeks(step);
      if (monday.isBefore(until) && monday.plusWeeks(1).isAfter(today)) {
        weeks.add(week(kept.path(), step, monday, tail));
      }
    }
    LocalDate end = kept.firstWeek().plusWeeks(kept.path().steps());
    long reached = Math.min(reach.days, ChronoUnit.DAYS.between(today, end));
    return new DemandPath(
        target,
        PredictionStatus.OK,
        "units",
        kept.witness() == null ? WITNESS : kept.witness(),
        (int) Math.max(0, reached),
        reach.level,
        weeks,
        kept.history(),
        kept.method(),
        kept.backtest(),
        kept.baseline(),
        said,
        null,
        null,
        kept.overlap(),
        kept.computedAt());
  }

  private static DemandPath.Week week(WeeklyPath path, int step, LocalDate monday, double tail) {
    return new DemandPath.Week(
        monday,
        Rounding.value(path.mean().get(step)),
        Rounding.value(Math.min(path.mean().get(step), path.quantile(tail, step))),
        Rounding.value(Math.max(path.mean().get(step), path.quantile(1 - tail, step))));
  }

  /** The answer where something is missing. */
  static DemandPath missing(Target target, Map<String, Object> needs, Map<String, Object> has) {
    return new DemandPath(
        target,
        PredictionStatus.INSUFFICIENT_DATA,
        "units",
        WITNESS,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        needs,
        has,
        null,
        null);
  }

  private static List<Prediction> demand(List<Draft> said) {
    return said.stream()
        .map(Draft::prediction)
        .filter(each -> each.predictionType() == PredictionType.DEMAND)
        .toList();
  }
}
