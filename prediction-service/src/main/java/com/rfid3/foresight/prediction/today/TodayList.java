package com.rfid3.foresight.prediction.today;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Today;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.Place;
import com.rfid3.foresight.prediction.ledger.StandingQueries.Turned;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the list from the statements that call for action. */
final class TodayList {
  /** Money first; where two cost the same, or no price is known, the likelier one. */
  private static final Comparator<Today.Entry> ORDER =
      Comparator.comparingDouble((Today.Entry entry) -> -or(entry.expectedLoss()))
          .thenComparingDouble(entry -> -or(entry.probability()))
          .thenComparingLong(Today.Entry::predictionId);

  private TodayList() {}

  /** One entry per thing: of the horizons of a class only the dearest. */
  static List<Today.Entry> entries(List<Draft> pressing, Set<PredictionType> enabled) {
    var byPlace =
        pressing.stream()
            .filter(draft -> enabled.contains(draft.prediction().predictionType()))
            .collect(Collectors.toMap(Draft::target, TodayList::entry, TodayList::first));
    return byPlace.values().stream().sorted(ORDER).toList();
  }

  private static Today.Entry first(Today.Entry one, Today.Entry other) {
    return ORDER.compare(one, other) <= 0 ? one : other;
  }

  private static Today.Entry entry(Draft draft) {
    Prediction prediction = draft.prediction();
    return new Today.Entry(
        kind(prediction.predictionType()),
        prediction.target(),
        draft.subject().commonName(),
        prediction.advice().urgency(),
        prediction.advice().message(),
        prediction.advice().recommendedAction(),
        prediction.claimed().confidenceScore(),
        prediction.advice().businessImpact(),
        prediction.id(),
        prediction.provenance().lineageId());
  }

  private static String kind(PredictionType type) {
    return switch (type) {
      case DEMAND -> "shortage";
      case MAINTENANCE -> "service";
      case RESTOCK -> "order";
      case QUALITY, PRICING, PACK -> type.wire();
    };
  }

  /** What became more or less pressing, each thing once. */
  static List<Today.Change> changes(List<Turned> turned, Set<PredictionType> enabled) {
    Set<Place> seen = new HashSet<>();
    return turned.stream()
        .filter(each -> enabled.contains(each.now().prediction().predictionType()))
        .filter(each -> seen.add(each.now().target()))
        .map(TodayList::change)
        .toList();
  }

  private static Today.Change change(Turned turned) {
    Prediction prediction = turned.now().prediction();
    return new Today.Change(
        prediction.predictionType(),
        prediction.target(),
        turned.now().subject().commonName(),
        turned.before(),
        prediction.advice().urgency(),
        prediction.advice().message(),
        prediction.id());
  }

  /** What is at stake altogether. */
  static double money(List<Today.Entry> entries) {
    return Rounding.money(entries.stream().mapToDouble(entry -> or(entry.expectedLoss())).sum());
  }

  private static double or(Double number) {
    return number == null ? 0 : number;
  }
}
