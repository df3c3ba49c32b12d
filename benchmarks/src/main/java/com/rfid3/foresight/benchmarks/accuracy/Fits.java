package com.rfid3.foresight.benchmarks.accuracy;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** All forecasts of one method on one panel, in the order series by series, origin by origin. */
record Fits(String method, List<Fit> each) {

  double rmsse() {
    return each.stream().mapToDouble(Fit::rmsse).filter(Double::isFinite).average().orElseThrow();
  }

  double wql() {
    return sum(Fit::pinball) / sum(Fit::demand);
  }

  double bias() {
    return sum(Fit::error) / sum(Fit::demand);
  }

  double coverage() {
    return sum(Fit::held) / each.size();
  }

  /** The share of outcomes strictly below the quantile at one of the three levels. */
  double below(int level) {
    return sum(fit -> fit.below()[level]) / each.size();
  }

  /** The share of outcomes at or below the quantile at one of the three levels. */
  double upTo(int level) {
    return sum(fit -> fit.upTo()[level]) / each.size();
  }

  private double sum(ToDoubleFunction<Fit> part) {
    return each.stream().mapToDouble(part).sum();
  }
}
