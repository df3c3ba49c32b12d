package com.rfid3.foresight.alerts.identity;

import com.rfid3.foresight.contracts.common.Severity;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * What it costs to ignore an alert: severity, probability of the adverse event (0 to 1) and
 * expected loss in dollars, the latter two only where a prediction tells them.
 */
public record Weight(Severity severity, OptionalDouble confidence, OptionalDouble expectedLoss) {

  private static final Comparator<Weight> HEAVIEST_FIRST =
      Comparator.comparing(Weight::severity)
          .thenComparingDouble(Weight::loss)
          .thenComparingDouble(weight -> weight.confidence.orElse(0))
          .reversed();

  /** Severity alone, as the legacy system knows it. */
  public static Weight of(Severity severity) {
    return new Weight(severity, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** Severity first, then expected loss, then probability; the heaviest comes first. */
  public static Comparator<Weight> heaviestFirst() {
    return HEAVIEST_FIRST;
  }

  /** Expected loss in dollars; nothing where it is unknown. */
  public double loss() {
    return expectedLoss.orElse(0);
  }

  /** These figures under the worse of the two severities: explaining an alert never lowers it. */
  public Weight atLeast(Severity floor) {
    Severity worse = floor.compareTo(severity) > 0 ? floor : severity;
    return new Weight(worse, confidence, expectedLoss);
  }
}
