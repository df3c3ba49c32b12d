package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.prediction.advice.Rounding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fits the risk of a day in three steps that never look ahead: the scale is learned one horizon
 * earlier, the model chosen on the horizon after that, the accuracy told of the last horizon.
 */
final class RiskFit {
  private final MaintenanceHistory history;
  private final int recentWeeks;
  private final int days;

  RiskFit(MaintenanceHistory history, int recentWeeks, int days) {
    this.history = history;
    this.recentWeeks = recentWeeks;
    this.days = days;
  }

  /** The model of a shop day. */
  FittedRisk on(LocalDate day) {
    var backtest = new RiskBacktest(history, recentWeeks, days);
    LocalDate last = day.minusDays(days);
    LocalDate choice = last.minusDays(days);
    LocalDate learning = choice.minusDays(days);
    if (!covered(learning)) {
      return new FittedRisk(RiskModel.CATEGORY_RATE, backtest.knownBefore(day), null, 0);
    }
    var scales = new EnumMap<RiskModel, Double>(RiskModel.class);
    for (RiskModel model : RiskModel.values()) {
      scales.put(model, backtest.scale(model, learning));
    }
    RiskModel best = best(backtest, scales, choice);
    Accuracy accuracy = accuracy(backtest, best, last, scales);
    RiskRates rates = backtest.knownBefore(day).scaled(backtest.scale(best, last));
    return new FittedRisk(best, rates, accuracy, accuracy.n());
  }

  private RiskModel best(
      RiskBacktest backtest, Map<RiskModel, Double> scales, LocalDate choiceDay) {
    RiskRates known = backtest.knownBefore(choiceDay);
    return Arrays.stream(RiskModel.values())
        .min(
            Comparator.comparingDouble(
                model -> backtest.judge(model, known.scaled(scales.get(model)), choiceDay).brier()))
        .orElseThrow();
  }

  private Accuracy accuracy(
      RiskBacktest backtest, RiskModel best, LocalDate day, Map<RiskModel, Double> scales) {
    RiskRates known = backtest.knownBefore(day);
    var served = backtest.judge(best, known.scaled(scales.get(best)), day);
    RiskModel plain = RiskModel.SHOP_PREVALENCE;
    var baseline = backtest.judge(plain, known.scaled(scales.get(plain)), day);
    return new Accuracy(
        "brier", sixDecimals(served.brier()), sixDecimals(baseline.brier()), served.units());
  }

  private boolean covered(LocalDate day) {
    Optional<LocalDate> first =
        history.turns().stream()
            .filter(row -> row.complete())
            .map(row -> row.weekStart())
            .min(Comparator.naturalOrder());
    return first.isPresent() && first.get().isBefore(day.minusDays(days));
  }

  private static double sixDecimals(double score) {
    return Rounding.value(100 * score) / 100;
  }
}
