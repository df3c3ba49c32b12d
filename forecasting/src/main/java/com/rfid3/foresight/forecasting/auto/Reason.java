package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Method;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in words which methods a combination rests on, and on what evidence. */
final class Reason {
  private static final double WORTH_NAMING = 0.05;

  private Reason() {}

  /**
   * What weights were chosen on.
   *
   * @param origins earlier origins of this series
   * @param series size of its cohort
   */
  record Evidence(int origins, int series) {}

  static Forecast.Origin of(List<Method> methods, double[] weights, Evidence evidence) {
    String mix =
        IntStream.range(0, weights.length)
            .filter(m -> weights[m] >= WORTH_NAMING)
            .boxed()
            .sorted((a, b) -> Double.compare(weights[b], weights[a]))
            .map(m -> share(methods.get(m), weights[m]))
            .collect(Collectors.joining(" + "));
    return new Forecast.Origin(mix, why(weights.length, evidence));
  }

  private static String share(Method method, double weight) {
    return weight > 0.995
        ? method.name()
        : String.format(Locale.ROOT, "%.0f %% %s", 100 * weight, method.name());
  }

  private static String why(int methods, Evidence evidence) {
    if (evidence.origins == 0) {
      return evidence.series == 1
          ? "too short a history to compare methods"
          : "too short a history of its own: weights of " + evidence.series + " like series";
    }
    if (methods == 1) {
      return "the method asked for";
    }
    return String.format(
        Locale.ROOT,
        "least squared error of %d methods at %d earlier origins%s",
        methods,
        evidence.origins,
        evidence.series == 1 ? "" : ", pooled over " + evidence.series + " like series");
  }
}
