package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import com.rfid3.foresight.forecasting.smoothing.LevelModel;
import java.util.Arrays;
import java.util.List;

/** Single methods beside their reference implementation, series by series. */
record Oracles(Panel panel, References references) {
  private static final double PRINTED = 1e-5;
  private static final double NEAR = 0.02;
  private static final double MOST_SERIES = 0.95;
  private static final double CLASSIC_ALPHA = 0.1;

  void judge(Board board) {
    for (Method exact : List.of(Methods.croston(CLASSIC_ALPHA), Methods.sba(CLASSIC_ALPHA))) {
      double share = agreeing(exact, PRINTED);
      board.add(figure(exact, "to the printed digits", share, 1));
    }
    board.add(
        figure(Methods.ses(), "within 2 % or likelier", smoothingNearOrLikelier(), MOST_SERIES));
    for (Method fitted : List.of(Methods.theta(), Methods.ets())) {
      double share = agreeing(fitted, NEAR);
      board.add(figure(fitted, "within 2 % of the mean", share, MOST_SERIES));
    }
  }

  private Figure figure(Method method, String what, double share, double goal) {
    return Figure.atLeast("oracle " + panel.name() + " " + method.name() + " " + what, share, goal);
  }

  /**
   * The share of fits that are near the reference, or at least as likely as any that ends there.
   */
  private double smoothingNearOrLikelier() {
    int agreed = 0;
    int fits = 0;
    for (Series series : panel.series()) {
      for (int origin : panel.origins()) {
        double theirs = references.of("ses", series, origin).orElseThrow().mean()[0];
        var known = series.head(origin);
        var ours = (LevelModel) Methods.ses().fit(known);
        double mean = Arrays.stream(known.values()).average().orElseThrow();
        boolean near = Math.abs(ours.level() - theirs) <= NEAR * mean + PRINTED / 10;
        fits++;
        agreed += near || SmoothingLikelihood.isAtLeastThatOf(theirs, known, ours) ? 1 : 0;
      }
    }
    return (double) agreed / fits;
  }

  /** The share of fits whose every step lies within {@code tolerance} of the series' mean. */
  private double agreeing(Method method, double tolerance) {
    int agreed = 0;
    int fits = 0;
    for (Series series : panel.series()) {
      for (int origin : panel.origins()) {
        var reference = references.of(method.name(), series, origin).orElseThrow();
        var known = series.head(origin);
        double mean = Arrays.stream(known.values()).average().orElseThrow();
        double[] ours = method.fit(known).mean(panel.horizon());
        fits++;
        agreed += furthest(ours, reference.mean()) <= tolerance * mean + PRINTED / 10 ? 1 : 0;
      }
    }
    return (double) agreed / fits;
  }

  /** The reference never forecasts a negative demand, so neither do we here. */
  private static double furthest(double[] ours, double[] theirs) {
    double furthest = 0;
    for (int step = 0; step < ours.length; step++) {
      furthest = Math.max(furthest, Math.abs(Math.max(0, ours[step]) - theirs[step]));
    }
    return furthest;
  }
}
