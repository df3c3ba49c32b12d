package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.forecasting.Forecaster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One preset on one panel, beside the best reference there. */
final class PanelTrial {
  static final double EACH = 1.01;
  private static final double BIAS_ROOM = 0.02;

  private final Panel panel;
  private final List<Fits> references;
  private final Fits ours;

  PanelTrial(Panel panel, References references, Forecaster forecaster) {
    this.panel = panel;
    this.references = references.judged();
    this.ours = forecast(panel, forecaster);
  }

  /** Forecasts every series from every origin, all series of an origin together. */
  static Fits forecast(Panel panel, Forecaster forecaster) {
    var series = panel.series();
    var byOrigin = new ArrayList<List<Fit>>();
    for (int origin : panel.origins()) {
      var known = series.stream().map(one -> one.head(origin)).toList();
      var said = forecaster.forecastAll(known, panel.horizon());
      var fits = new ArrayList<Fit>();
      for (int i = 0; i < series.size(); i++) {
        fits.add(Fit.judged(series.get(i), origin, Statement.of(said.get(i))));
      }
      byOrigin.add(fits);
    }
    var fits = new ArrayList<Fit>();
    for (int i = 0; i < series.size(); i++) {
      for (var origin : byOrigin) {
        fits.add(origin.get(i));
      }
    }
    return new Fits(forecaster.name(), fits);
  }

  double ratio(ToDoubleFunction<Fits> score) {
    return score.applyAsDouble(ours) / score.applyAsDouble(best(score));
  }

  private Fits best(ToDoubleFunction<Fits> score) {
    return references.stream().min(Comparator.comparingDouble(score)).orElseThrow();
  }

  /** Our score beside the best; only a demanded line can be short. */
  void score(Board board, String name, ToDoubleFunction<Fits> score, boolean demanded) {
    var best = best(score);
    double mine = score.applyAsDouble(ours);
    double theirs = score.applyAsDouble(best);
    var spread = PairedBootstrap.of(ours, best, score);
    String goal =
        (demanded ? "<= " + EACH : "beside") + " x " + best.method() + " (" + spread + ")";
    board.add(new Figure(label(name), mine, theirs, goal, !demanded || mine <= EACH * theirs));
  }

  void bias(Board board) {
    double theirs = best(Fits::rmsse).bias();
    double most = Math.abs(theirs) + BIAS_ROOM;
    String goal = String.format(Locale.ROOT, "within +-%.4f", most);
    board.add(new Figure(label("bias"), ours.bias(), theirs, goal, Math.abs(ours.bias()) <= most));
  }

  void coverage(Board board, double least, double most) {
    double held = ours.coverage();
    String goal = String.format(Locale.ROOT, "%.2f to %.2f", least, most);
    board.add(
        new Figure(label("coverage80"), held, Double.NaN, goal, held >= least && held <= most));
  }

  /** For counts that are mostly zero: the level must lie between the shares below and up to it. */
  void brackets(Board board) {
    for (int level = 0; level < Statement.LEVELS.length; level++) {
      double tau = Statement.LEVELS[level];
      double below = ours.below(level);
      double upTo = ours.upTo(level);
      String goal = String.format(Locale.ROOT, "P(y<q) <= %.1f <= P(y<=q) = %.3f", tau, upTo);
      board.add(
          new Figure(
              label("bracket " + tau), below, Double.NaN, goal, below <= tau && tau <= upTo));
    }
  }

  private String label(String score) {
    return ours.method() + " " + panel.name() + " " + score;
  }
}
