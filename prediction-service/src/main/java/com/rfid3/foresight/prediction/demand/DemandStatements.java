package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.evidence.Shortfall;
import com.rfid3.foresight.prediction.evidence.UnmetDrafts;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of the demand for each target of a panel. */
public final class DemandStatements {
  private static final List<Integer> HORIZONS = List.of(7, 30);

  private final DemandSufficiency sufficiency;
  private final DemandDrafts drafts;
  private final Occasion occasion;
  private final DemandTraining.Trained trained;
  private final Map<Target, JudgedForecast> forecasts = new HashMap<>();
  private final Map<Target, DemandSeries> series = new HashMap<>();

  DemandStatements(
      DemandSettings settings,
      DemandDrafts drafts,
      Occasion occasion,
      DemandTraining.Trained trained) {
    this.sufficiency = DemandSufficiency.from(settings);
    this.drafts = drafts;
    this.occasion = occasion;
    this.trained = trained;
    trained.panel().forEach(each -> series.put(each.target(), each));
    trained.forecasts().forEach(each -> forecasts.put(each.series().target(), each));
  }

  /** Statements on one target: one per horizon, or one that says what is missing. */
  public List<Draft> of(Target target, Optional<ClassState> state) {
    JudgedForecast judged = forecasts.get(target);
    return judged == null
        ? List.of(unmet(seriesOrEmpty(target), state))
        : HORIZONS.stream().map(days -> drafts.of(judged, state, days, trained.version())).toList();
  }

  /** Statements on all targets of a kind. */
  public List<Draft> ofAll(TargetKind kind) {
    return targets(kind).flatMap(target -> of(target, Optional.empty()).stream()).toList();
  }

  /** Targets of a kind that the panel holds. */
  public Stream<Target> targets(TargetKind kind) {
    return trained.panel().stream()
        .map(DemandSeries::target)
        .filter(target -> target.kind() == kind);
  }

  /** The forecast of a target that has enough. */
  public Optional<JudgedForecast> forecast(Target target) {
    return Optional.ofNullable(forecasts.get(target));
  }

  /** All forecasts. */
  public List<JudgedForecast> forecasts() {
    return trained.forecasts();
  }

  /** The series of a target; one without a unit where nobody ever asked for it. */
  public DemandSeries seriesOrEmpty(Target target) {
    return series.getOrDefault(
        target, new DemandSeries(target, "", LocalDate.EPOCH, Series.of(), false));
  }

  /** What a series lacks. */
  public Shortfall shortfall(DemandSeries of) {
    return sufficiency
        .shortfall(of, occasion.today())
        .orElseGet(() -> new Shortfall(Map.of(), Map.of()));
  }

  /** The models behind the forecasts. */
  public List<ModelVersion> versions() {
    return trained.versions();
  }

  /** Series in the panel. */
  public int size() {
    return trained.panel().size();
  }

  /** The version under which the forecasts are registered. */
  public String version() {
    return trained.version();
  }

  private Draft unmet(DemandSeries of, Optional<ClassState> state) {
    Target target = of.target();
    String category =
        of.category().isEmpty() ? state.map(ClassState::category).orElse(null) : of.category();
    var subject =
        new Subject(
            category,
            target.kind() == TargetKind.RENTAL_CLASS ? target.id() : null,
            state.map(ClassState::commonName).orElse(null));
    var place = new UnmetDrafts.Place(target, HORIZONS.getLast(), subject);
    return UnmetDrafts.of(PredictionType.DEMAND, place, shortfall(of), occasion);
  }
}
