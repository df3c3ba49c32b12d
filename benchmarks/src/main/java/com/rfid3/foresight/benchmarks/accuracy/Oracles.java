package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.ArrayList;
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
    for (var fitted : FittedOracle.all()) {
      fitted(board, fitted);
    }
  }

  private Figure figure(Method method, String what, double share, double goal) {
    return Figure.atLeast("oracle " + panel.name() + " " + method.name() + " " + what, share, goal);
  }

  /** The share of fits that are near the reference, or fit the past better; the latter named. */
  private void fitted(Board board, FittedOracle oracle) {
    var likelier = new ArrayList<String>();
    var neither = new ArrayList<String>();
    int near = 0;
    for (Series series : panel.series()) {
      for (int origin : panel.origins()) {
        String fit = series.id() + "@" + origin;
        double[] theirs =
            references.of(oracle.method().name(), series, origin).orElseThrow().mean();
        var known = series.head(origin);
        if (isNear(oracle.method(), known, theirs, NEAR)) {
          near++;
        } else if (oracle.isLikelier(known, theirs)) {
          likelier.add(fit);
        } else {
          neither.add(fit);
        }
      }
    }
    int fits = panel.series().size() * panel.origins().size();
    String name = "oracle " + panel.name() + " " + oracle.method().name();
    board.add(Figure.free(name + " within 2 % of the mean", (double) near / fits));
    double agreed = (double) (near + likelier.size()) / fits;
    board.add(figure(oracle.method(), "within 2 % or likelier", agreed, MOST_SERIES));
    board.say(name + " likelier than anything that ends like the reference: " + joined(likelier));
    board.say(name + " neither: " + joined(neither));
  }

  private static String joined(List<String> fits) {
    return fits.isEmpty() ? "none" : String.join(" ", fits);
  }

  /** The share of fits whose every step lies within {@code tolerance} of the series' mean. */
  private double agreeing(Method method, double tolerance) {
    int agreed = 0;
    int fits = 0;
    for (Series series : panel.series()) {
      for (int origin : panel.origins()) {
        var reference = references.of(method.name(), series, origin).orElseThrow();
        fits++;
        agreed += isNear(method, series.head(origin), reference.mean(), tolerance) ? 1 : 0;
      }
    }
    return (double) agreed / fits;
  }

  private boolean isNear(Method method, Series known, double[] theirs, double tolerance) {
    double mean = Arrays.stream(known.values()).average().orElseThrow();
    double[] ours = method.fit(known).mean(panel.horizon());
    return furthest(ours, theirs) <= tolerance * mean + PRINTED / 10;
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
