package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.interval.Scales;
import java.util.Arrays;

/**
 * One forecast judged by the protocol of the panels.
 *
 * @param rmsse root mean squared error over that of the naive method in sample; {@code NaN} where
 *     that is 0
 * @param error sum of forecast minus outcome
 * @param pinball sum over steps and levels of twice the pinball loss, over the number of levels
 * @param demand sum of outcomes
 * @param below shares of outcomes strictly below each quantile
 * @param upTo shares of outcomes up to each quantile
 * @param held share of outcomes in the 80 % band
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Fit(
    double rmsse,
    double error,
    double pinball,
    double demand,
    double[] below,
    double[] upTo,
    double held) {

  static Fit judged(Series series, int origin, Statement said) {
    int horizon = said.mean().length;
    double[] outcomes = Arrays.copyOfRange(series.values(), origin, origin + horizon);
    double scale = Scales.naiveSquare(series.head(origin));
    double square = 0;
    double error = 0;
    for (int step = 0; step < horizon; step++) {
      double miss = said.mean()[step] - outcomes[step];
      error += miss;
      square += miss * miss;
    }
    double rmsse = scale > 0 ? Math.sqrt(square / horizon / scale) : Double.NaN;
    double demand = Arrays.stream(outcomes).sum();
    double[] below = new double[Statement.LEVELS.length];
    double[] upTo = new double[Statement.LEVELS.length];
    double pinball = 0;
    for (int level = 0; level < below.length; level++) {
      double[] quantile = said.quantiles()[level];
      for (int step = 0; step < horizon; step++) {
        double over = outcomes[step] - quantile[step];
        pinball +=
            2 * Math.max(Statement.LEVELS[level] * over, (Statement.LEVELS[level] - 1) * over);
        below[level] += over < 0 ? 1.0 / horizon : 0;
        upTo[level] += over <= 0 ? 1.0 / horizon : 0;
      }
    }
    double held = upTo[2] - below[0];
    return new Fit(rmsse, error, pinball / below.length, demand, below, upTo, held);
  }
}
