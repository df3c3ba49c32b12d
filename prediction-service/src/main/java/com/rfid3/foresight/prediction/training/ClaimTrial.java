package com.rfid3.foresight.prediction.training;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Claims of two days, one horizon apart, as they are served: on the earlier ones each model learns
 * how many events are seen per event it expects, on the later ones, which end today, it is judged.
 */
public record ClaimTrial(List<PastClaim> learning, List<PastClaim> unseen) {
  /** Expected events that the first guess, that nothing is left out, weighs. */
  private static final double PRIOR_EVENTS = 10;

  /** Keeps copies. */
  public ClaimTrial {
    learning = List.copyOf(learning);
    unseen = List.copyOf(unseen);
  }

  /**
   * What a model says of the later claims, 0 to 1 each.
   *
   * @param perCase the model: probability of the event in the next case of a row
   */
  public double[] said(ToDoubleFunction<double[]> perCase) {
    double scale = scale(learning, perCase);
    return unseen.stream().mapToDouble(claim -> said(claim, perCase, scale)).toArray();
  }

  /** Whether each of the later claims held. */
  public boolean[] held() {
    boolean[] held = new boolean[unseen.size()];
    for (int i = 0; i < held.length; i++) {
      held[i] = unseen.get(i).held();
    }
    return held;
  }

  /** Events seen per event that a model expects of claims; drawn to 1 where few are expected. */
  public static double scale(List<PastClaim> claims, ToDoubleFunction<double[]> perCase) {
    double expected = 0;
    double seen = 0;
    for (PastClaim claim : claims) {
      expected += said(claim, perCase, 1);
      seen += claim.held() ? 1 : 0;
    }
    return (seen + PRIOR_EVENTS) / (expected + PRIOR_EVENTS);
  }

  private static double said(PastClaim claim, ToDoubleFunction<double[]> perCase, double scale) {
    double once = Math.min(1, scale * perCase.applyAsDouble(claim.row()));
    return claim.reach().applyAsDouble(once);
  }
}
