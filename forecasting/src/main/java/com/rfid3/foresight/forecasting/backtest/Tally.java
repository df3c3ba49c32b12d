package com.rfid3.foresight.forecasting.backtest;

import com.rfid3.foresight.forecasting.Forecast;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.interval.Scales;

/** Adds up what the scores are made of. */
final class Tally {
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private final Ratio mase = new Ratio();
  private final Ratio rmsse = new Ratio();
  private double observed;
  private double absoluteError;
  private double error;
  private double pinball;
  private double width;
  private int held;
  private int judged;
  private int fits;

  /** A mean of the values that exist. */
  private static final class Ratio {
    private double sum;
    private int count;

    void add(double numerator, double scale) {
      if (scale > 0 && !Double.isNaN(numerator)) {
        sum += numerator / scale;
        count++;
      }
    }

    double mean() {
      return sum / count;
    }
  }

  /** Judges one forecast by what was observed after its origin. */
  void add(Series known, Forecast forecast, double[] after) {
    double[] mean = forecast.mean();
    double absolute = 0;
    double square = 0;
    int present = 0;
    for (int step = 0; step < after.length; step++) {
      if (Double.isNaN(after[step])) {
        continue;
      }
      double miss = mean[step] - after[step];
      present++;
      absolute += Math.abs(miss);
      square += miss * miss;
      error += miss;
      observed += after[step];
    }
    absoluteError += absolute;
    fits++;
    mase.add(absolute / present, Scales.seasonalNaive(known));
    rmsse.add(Math.sqrt(square / present), Math.sqrt(Scales.naiveSquare(known)));
    addDistribution(forecast, after);
  }

  private void addDistribution(Forecast forecast, double[] after) {
    double[] low = forecast.quantile(LEVELS[0]);
    double[] high = forecast.quantile(LEVELS[2]);
    for (int step = 0; step < after.length; step++) {
      if (!Double.isNaN(after[step])) {
        judged++;
        held += low[step] <= after[step] && after[step] <= high[step] ? 1 : 0;
        width += high[step] - low[step];
      }
    }
    for (double level : LEVELS) {
      pinball += pinball(level, forecast.quantile(level), after);
    }
  }

  private static double pinball(double level, double[] quantile, double[] after) {
    double loss = 0;
    for (int step = 0; step < after.length; step++) {
      double above = after[step] - quantile[step];
      loss += Double.isNaN(above) ? 0 : Math.max(level * above, (level - 1) * above);
    }
    return loss;
  }

  Scores scores() {
    return new Scores(
        mase.mean(),
        rmsse.mean(),
        absoluteError / observed,
        error / observed,
        2 * pinball / LEVELS.length / observed,
        (double) held / judged,
        width / observed,
        fits);
  }
}
