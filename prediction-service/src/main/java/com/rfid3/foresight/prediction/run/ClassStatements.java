package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.demand.DemandSeries;
import com.rfid3.foresight.prediction.demand.JudgedForecast;
import com.rfid3.foresight.prediction.evidence.ClassEvidence;
import com.rfid3.foresight.prediction.evidence.UnmetDrafts;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.restock.FleetDrafts;
import com.rfid3.foresight.prediction.restock.RestockDrafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run says of rental classes: each enabled type once, with a number or with what it needs.
 */
record ClassStatements(
    Set<PredictionType> enabled, Workshop.Forecasts forecasts, RunRecords records) {

  private static final int HORIZON = 30;

  /** All statements on one class. */
  List<Draft> of(ClassState state) {
    var drafts = new ArrayList<Draft>();
    for (PredictionType type : enabled) {
      switch (type) {
        case DEMAND -> drafts.addAll(forecasts.demand().of(target(state), Optional.of(state)));
        case MAINTENANCE -> maintenance(state).ifPresent(drafts::add);
        case RESTOCK -> drafts.add(restock(state));
        case QUALITY -> quality(state).ifPresent(drafts::add);
        case PACK -> drafts.add(pack(state));
        case PRICING -> drafts.add(pricing(state));
      }
    }
    return drafts;
  }

  // Items of a category with enough have a risk each; the others hear through their class why not.
  private Optional<Draft> maintenance(ClassState state) {
    var place = new UnmetDrafts.Place(target(state), HORIZON, subject(state));
    return forecasts
        .maintenance()
        .flatMap(forecast -> forecast.shortfall(state.category()))
        .map(
            shortfall ->
                UnmetDrafts.of(PredictionType.MAINTENANCE, place, shortfall, records.occasion()));
  }

  // As with maintenance: where there is enough, each item hears of its own grade.
  private Optional<Draft> quality(ClassState state) {
    var place = new UnmetDrafts.Place(target(state), HORIZON, subject(state));
    return forecasts
        .quality()
        .flatMap(forecast -> forecast.shortfall(state.category()))
        .map(
            shortfall ->
                UnmetDrafts.of(PredictionType.QUALITY, place, shortfall, records.occasion()));
  }

  private Draft pricing(ClassState state) {
    var forecast = forecasts.pricing().orElseThrow();
    var place = new UnmetDrafts.Place(target(state), HORIZON, subject(state));
    return forecast
        .of(state)
        .orElseGet(
            () ->
                UnmetDrafts.of(
                    PredictionType.PRICING, place, forecast.shortfall(state), records.occasion()));
  }

  private Draft pack(ClassState state) {
    var forecast = forecasts.pack().orElseThrow();
    var place = new UnmetDrafts.Place(target(state), HORIZON, subject(state));
    return forecast
        .of(state, this::named)
        .orElseGet(
            () ->
                UnmetDrafts.of(
                    PredictionType.PACK,
                    place,
                    forecast.shortfall(state.rentalClass()),
                    records.occasion()));
  }

  private String named(String rentalClass) {
    return records
        .state(rentalClass)
        .map(ClassState::commonName)
        .filter(name -> !name.isBlank())
        .orElse(rentalClass);
  }

  private Draft restock(ClassState state) {
    Optional<JudgedForecast> consumed =
        forecasts.demand().forecast(target(state)).filter(judged -> state.resale());
    if (!state.resale()) {
      return fleet(state);
    }
    return consumed
        .map(
            judged ->
                forecasts
                    .restock()
                    .of(
                        new RestockDrafts.Order(judged, state, forecasts.demand().version()),
                        records.planning(),
                        records.occasion()))
        .orElseGet(() -> unmetRestock(state));
  }

  // Where demand or the times out are not known, the class hears what is missing.
  private Draft fleet(ClassState state) {
    var judged = forecasts.demand().forecast(target(state));
    var out = judged.flatMap(known -> forecasts.availability().unitsOut(state, known));
    if (judged.isPresent() && out.isPresent()) {
      var fleet =
          new FleetDrafts.Fleet(state, judged.get(), out.get(), forecasts.demand().version());
      return forecasts.fleets().of(fleet, records.planning(), records.occasion());
    }
    return judged.isPresent() ? unmet(PredictionType.RESTOCK, state) : unmetRestock(state);
  }

  private Draft unmetRestock(ClassState state) {
    var place = new UnmetDrafts.Place(target(state), HORIZON, subject(state));
    DemandSeries series = forecasts.demand().seriesOrEmpty(target(state));
    return UnmetDrafts.of(
        PredictionType.RESTOCK, place, forecasts.demand().shortfall(series), records.occasion());
  }

  private Draft unmet(PredictionType type, ClassState state) {
    var seen = records.evidence().getOrDefault(state.rentalClass(), ClassEvidence.NONE);
    return UnmetDrafts.ofClass(type, subject(state), seen, records.occasion());
  }

  private static Target target(ClassState state) {
    return new Target(TargetKind.RENTAL_CLASS, state.rentalClass());
  }

  private static Subject subject(ClassState state) {
    return new Subject(state.category(), state.rentalClass(), state.commonName());
  }
}
