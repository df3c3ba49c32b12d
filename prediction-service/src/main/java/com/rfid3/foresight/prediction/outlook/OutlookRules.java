package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.prediction.DemandForecast;
import com.rfid3.foresight.contracts.prediction.DemandOutlook;
import com.rfid3.foresight.contracts.prediction.DemandTotal;
import com.rfid3.foresight.contracts.prediction.HighDemand;
import com.rfid3.foresight.contracts.prediction.MaintenanceEntry;
import com.rfid3.foresight.contracts.prediction.Outlook;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.PredictiveAnalytics;
import com.rfid3.foresight.contracts.prediction.PredictiveInsights;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.ledger.Draft;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws the outlook of a category or the shop from the standing statements. */
final class OutlookRules {
  private static final int HIGH_DEMAND = 5;

  /** Probability from which an adverse event counts as high; the same as for urgency. */
  private static final double AT_RISK = 0.4;

  private OutlookRules() {}

  /** The outlook. */
  static Outlook of(View view) {
    var classes = view.classes().map(Draft::prediction).toList();
    return new Outlook(
        new PredictiveAnalytics(
            demand(view), schedule(view), confidence(classes, view), impact(classes, view)),
        insights(classes, view),
        missing(view),
        view.computedAt());
  }

  /** The outlook of a store whose demand and items nothing on record speaks of. */
  static Outlook unknownStore(Set<PredictionType> types, Instant computedAt) {
    var missing = new EnumMap<PredictionType, DegradedReason>(PredictionType.class);
    types.forEach(type -> missing.put(type, DegradedReason.INSUFFICIENT_DATA));
    return new Outlook(
        new PredictiveAnalytics(null, List.of(), null, null),
        new PredictiveInsights(0, 0, 0, null),
        missing,
        computedAt);
  }

  private static DemandForecast demand(View view) {
    if (!view.types().contains(PredictionType.DEMAND)) {
      return null;
    }
    return new DemandForecast(
        view.whole().map(OutlookRules::next30Days).orElse(null), rising(view));
  }

  private static DemandOutlook next30Days(Draft draft) {
    var estimate = draft.prediction().estimate();
    return new DemandOutlook(
        estimate.predictedValue(),
        estimate.confidenceLower(),
        estimate.confidenceUpper(),
        draft.subject().past().coverage(),
        draft.subject().past().trend());
  }

  private static List<HighDemand> rising(View view) {
    return view.categories()
        .map(
            draft ->
                new HighDemand(
                    draft.prediction().target().id(),
                    Rounding.value(
                        draft.prediction().estimate().predictedValue()
                            - draft.subject().past().units()),
                    draft.prediction().claimed().confidenceScore()))
        .filter(rise -> rise.predictedIncrease() > 0)
        .sorted(Comparator.comparingDouble(HighDemand::predictedIncrease).reversed())
        .limit(HIGH_DEMAND)
        .toList();
  }

  private static List<MaintenanceEntry> schedule(View view) {
    return view.types().contains(PredictionType.MAINTENANCE)
        ? view.risks().gravest().stream().map(OutlookRules::entry).toList()
        : List.of();
  }

  private static MaintenanceEntry entry(Draft draft) {
    Prediction prediction = draft.prediction();
    Double loss = prediction.advice().businessImpact();
    return new MaintenanceEntry(
        prediction.target().id(),
        draft.subject().commonName(),
        draft.subject().category(),
        prediction.claimed().confidenceScore(),
        prediction.estimate().targetDate(),
        prediction.advice().recommendedAction(),
        prediction.advice().urgency(),
        loss == null ? 0 : loss);
  }

  private static PredictiveInsights insights(List<Prediction> classes, View view) {
    var total =
        view.whole()
            .map(draft -> draft.prediction().estimate())
            .map(
                estimate ->
                    new DemandTotal(
                        estimate.predictedValue(),
                        estimate.confidenceLower(),
                        estimate.confidenceUpper()));
    int atRisk =
        (int)
            classes.stream()
                .filter(prediction -> prediction.claimed().confidenceScore() >= AT_RISK)
                .count();
    return new PredictiveInsights(
        atRisk + totals(view).grave(),
        (int) Math.round(totals(view).needs()),
        atRisk,
        total.orElse(null));
  }

  private static RiskTotals totals(View view) {
    return view.types().contains(PredictionType.MAINTENANCE)
        ? view.risks().totals()
        : RiskTotals.NONE;
  }

  // Weighted by what is at stake; where no loss can be stated, every claim counts the same.
  private static Double confidence(List<Prediction> classes, View view) {
    RiskTotals risks = totals(view);
    double weighted = risks.weighted();
    double weights = risks.impact();
    double plain = risks.needs();
    for (Prediction prediction : classes) {
      double probability = prediction.claimed().confidenceScore();
      double weight = loss(prediction);
      weighted += probability * weight;
      weights += weight;
      plain += probability;
    }
    long count = risks.items() + classes.size();
    if (count == 0) {
      return null;
    }
    return Rounding.value(weights > 0 ? weighted / weights : plain / count);
  }

  private static Double impact(List<Prediction> classes, View view) {
    if (classes.isEmpty() && totals(view).items() == 0) {
      return null;
    }
    double ofClasses = classes.stream().mapToDouble(OutlookRules::loss).sum();
    return Rounding.money(ofClasses + totals(view).impact());
  }

  private static double loss(Prediction prediction) {
    Double loss = prediction.advice().businessImpact();
    return loss == null ? 0 : loss;
  }

  private static Map<PredictionType, DegradedReason> missing(View view) {
    var missing = new EnumMap<PredictionType, DegradedReason>(PredictionType.class);
    for (PredictionType type : view.types()) {
      boolean there =
          switch (type) {
            case DEMAND -> view.whole().isPresent();
            case MAINTENANCE -> view.risks().totals().items() > 0;
            case QUALITY, PRICING, RESTOCK, PACK -> false;
          };
      if (!there) {
        missing.put(type, DegradedReason.INSUFFICIENT_DATA);
      }
    }
    return missing;
  }
}
