package com.rfid3.foresight.forecasting.interval;

import java.util.Arrays;
import java.util.List;

/**
 * Which kind of margins to use: the one that lost least on the later outcomes when learnt from the
 * earlier ones.
 */
public final class MarginChoice {
  private static final int ENOUGH_NEIGHBOURS = 300;
  private static final int GRID = 40;

  private final Margins margins;
  private final Coverage coverage;

  private MarginChoice(Margins margins, Coverage coverage) {
    this.margins = margins;
    this.coverage = coverage;
  }

  /**
   * Chooses on {@code later} outcomes and learns again from both.
   *
   * @param floor the least possible value
   */
  public static MarginChoice of(Calibration earlier, Calibration later, int horizon, double floor) {
    var all = new Calibration();
    for (var part : List.of(earlier, later)) {
      for (int i = 0; i < part.size(); i++) {
        all.add(part.step(i), part.forecast(i), part.outcome(i), part.scale(i));
      }
    }
    var trial = kinds(earlier, horizon, later.size() > 0);
    var coverages = trial.stream().map(kind -> Coverage.of(kind, later, floor, GRID)).toList();
    int best = 0;
    for (int i = 1; i < trial.size(); i++) {
      best = coverages.get(i).loss() < coverages.get(best).loss() ? i : best;
    }
    var learnt = kinds(all, horizon, trial.size() > 1);
    return new MarginChoice(learnt.get(best), coverages.get(best));
  }

  private static List<Margins> kinds(Calibration past, int horizon, boolean choice) {
    var scaled = ScaledMargins.of(past, horizon);
    if (!choice || past.size() < ENOUGH_NEIGHBOURS) {
      return List.of(scaled);
    }
    var local = LocalMargins.of(past);
    return List.of(scaled, local, new MixedMargins(scaled, local));
  }

  /** The chosen margins, learnt from all outcomes. */
  public Margins margins() {
    return margins;
  }

  /** How the chosen kind held on the later outcomes. */
  public Coverage coverage() {
    return coverage;
  }

  @Override
  public String toString() {
    return margins.getClass().getSimpleName() + Arrays.toString(new double[] {coverage.loss()});
  }
}
