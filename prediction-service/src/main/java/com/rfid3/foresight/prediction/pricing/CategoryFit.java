package com.rfid3.foresight.prediction.pricing;

import com.rfid3.foresight.forecasting.optimise.LinearSystem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The slope of log units over log rate that the classes and stores of a category share, beside the
 * season and trend that they share and a level of their own.
 *
 * <p>Poisson counts given the total of each series: the week of a unit is drawn with a probability
 * that rises with season, trend and rate (the conditional likelihood, which needs no level). The
 * spread beyond Poisson, batches and events, is estimated by Pearson's statistic.
 */
final class CategoryFit {
  private static final int WIDTH = Weeks.WIDTH;
  private static final int RATE = Weeks.RATE;
  private static final int ROUNDS = 40;
  private static final double CLOSE = 1e-8;
  // Keeps a column at rest of which the units say nothing.
  private static final double RIDGE = 1e-3;
  private static final double EARLIER = 0.75;

  private final double[] beta;
  private final double variance;
  private final double dispersion;

  private CategoryFit(double[] beta, double variance, double dispersion) {
    this.beta = beta;
    this.variance = variance;
    this.dispersion = dispersion;
  }

  /** Fits series of one category, at least one. */
  static CategoryFit of(List<PriceSeries> category) {
    return fit(category.stream().map(Weeks::all).toList(), WIDTH);
  }

  /** The slope of the category and its variance. */
  Pooled.Belief belief() {
    return new Pooled.Belief(beta[RATE], variance);
  }

  /** The slope of some series by their own weeks, season and trend being the category's. */
  Pooled.Belief own(List<PriceSeries> series) {
    double slope = beta[RATE];
    double information = RIDGE;
    for (int round = 0; round < ROUNDS; round++) {
      double score = 0;
      information = RIDGE;
      for (PriceSeries one : series) {
        var weeks = Weeks.all(one);
        double[] share = weeks.shares(beta, slope);
        double mean = 0;
        double square = 0;
        double told = 0;
        for (int week = 0; week < share.length; week++) {
          double rate = weeks.rows()[week][RATE];
          mean += share[week] * rate;
          square += share[week] * rate * rate;
          told += weeks.units()[week] * rate;
        }
        score += told - weeks.total() * mean;
        information += weeks.total() * (square - mean * mean);
      }
      double step = Math.clamp(score / information, -1, 1);
      slope += step;
      if (Math.abs(step) < CLOSE) {
        break;
      }
    }
    return new Pooled.Belief(slope, dispersion / information);
  }

  /** Units of a series within 30 days after its last week, at the rate asked last. */
  double monthAhead(PriceSeries series) {
    var weeks = Weeks.all(series);
    double now = 0;
    for (int week = 0; week < weeks.rows().length; week++) {
      now += Math.exp(Weeks.eta(weeks.rows()[week], beta, beta[RATE]));
    }
    double ahead = 0;
    double last = series.rates()[series.weeks() - 1];
    for (int week = 0; week < 5; week++) {
      double[] row = Weeks.row(series.firstWeek(), series.weeks() + week, last);
      ahead += Math.clamp(30 / 7.0 - week, 0, 1) * Math.exp(Weeks.eta(row, beta, beta[RATE]));
    }
    return weeks.total() * ahead / now;
  }

  /**
   * How much better the last quarter of the weeks is told with the rate than without, as a
   * log-likelihood in units of the spread; both fits had seen the earlier weeks only, and both are
   * held to the level of the later ones.
   */
  static double gain(List<PriceSeries> category) {
    LocalDate first =
        category.stream().map(PriceSeries::firstWeek).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate end =
        category.stream()
            .map(one -> one.firstWeek().plusWeeks(one.weeks()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate split = first.plusDays((long) (EARLIER * (end.toEpochDay() - first.toEpochDay())));
    var earlier = category.stream().map(one -> Weeks.before(one, split)).toList();
    var rated = fit(earlier, WIDTH);
    var plain = fit(earlier, RATE);
    double gain = 0;
    for (PriceSeries one : category) {
      var later = Weeks.from(one, split);
      double[] with = later.shares(rated.beta, rated.beta[RATE]);
      double[] without = later.shares(plain.beta, 0);
      for (int week = 0; week < with.length; week++) {
        gain += later.units()[week] * Math.log(with[week] / without[week]);
      }
    }
    return gain / rated.dispersion;
  }

  private static CategoryFit fit(List<Weeks> category, int width) {
    double[] beta = new double[WIDTH];
    double[][] information = new double[width][width];
    for (int round = 0; round < ROUNDS; round++) {
      information = new double[width][width];
      double[] score = new double[width];
      for (Weeks weeks : category) {
        collect(weeks, beta, score, information);
      }
      for (int a = 0; a < width; a++) {
        information[a][a] += RIDGE;
        score[a] -= RIDGE * beta[a];
      }
      double[] step = LinearSystem.damped(information, 0, score);
      double longest = 0;
      for (int a = 0; a < width; a++) {
        beta[a] += Math.clamp(step[a], -1, 1);
        longest = Math.max(longest, Math.abs(step[a]));
      }
      if (longest < CLOSE) {
        break;
      }
    }
    double spread = dispersion(category, beta, width);
    double[] unit = new double[width];
    unit[width - 1] = 1;
    return new CategoryFit(
        beta, spread * LinearSystem.damped(information, 0, unit)[width - 1], spread);
  }

  private static void collect(Weeks weeks, double[] beta, double[] score, double[][] information) {
    int width = score.length;
    double[] share = weeks.shares(beta, beta[RATE]);
    double[] mean = new double[width];
    for (int week = 0; week < share.length; week++) {
      for (int a = 0; a < width; a++) {
        mean[a] += share[week] * weeks.rows()[week][a];
      }
    }
    for (int week = 0; week < share.length; week++) {
      double[] row = weeks.rows()[week];
      double missed = weeks.units()[week] - weeks.total() * share[week];
      double weight = weeks.total() * share[week];
      for (int a = 0; a < width; a++) {
        score[a] += missed * row[a];
        double apart = weight * (row[a] - mean[a]);
        for (int b = 0; b < width; b++) {
          information[a][b] += apart * (row[b] - mean[b]);
        }
      }
    }
  }

  // Per week of all series: expected counts of one series and week may be far below one.
  private static double dispersion(List<Weeks> category, double[] beta, int width) {
    double pearson = 0;
    int weeks = 0;
    for (Weeks one : category) {
      double[] share = one.shares(beta, beta[RATE]);
      for (int week = 0; week < share.length && one.total() > 0; week++) {
        double expected = one.total() * share[week];
        pearson += (one.units()[week] - expected) * (one.units()[week] - expected) / expected;
        weeks++;
      }
    }
    return Math.max(1, pearson / Math.max(1, weeks - width - category.size()));
  }
}
