package com.rfid3.foresight.forecasting.auto;

import com.rfid3.foresight.forecasting.optimise.Simplex;
import java.util.Arrays;
import java.util.List;

/**
 * The weights of methods in a combination: pooled over a cohort, then tilted for each series
 * towards what did well on it.
 *
 * <p>Pooled weights minimise the squared scaled error of the combination over all series and
 * origins, drawn towards equal weights. Each series counts by its own size of error, lest a few
 * wild ones decide for all.
 */
final class Weighting {
  /** How strongly weights are drawn towards equality, as a share of the mean squared error. */
  private static final double RIDGE = 0.05;

  /** How many own errors outweigh the pool's. */
  private static final double POOL_WEIGHT = 50;

  private static final double FLAWLESS = 1e-18;

  private final double[][] gram;
  private final double[] pooled;
  private double count;

  private Weighting(int methods) {
    this.gram = new double[methods][methods];
    this.pooled = new double[methods];
  }

  /** Learns from the origins in [{@code from}, {@code to}), counted from the end of each series. */
  static Weighting learned(List<Track> cohort, int from, int to) {
    var weighting = new Weighting(cohort.getFirst().now().length);
    double[] sizes = cohort.stream().mapToDouble(track -> equalError(track, from, to)).toArray();
    double typical = median(sizes);
    for (int i = 0; i < sizes.length; i++) {
      double size = cohort.get(i).scale() * Math.sqrt(sizes[i] + typical);
      if (size > 0) {
        weighting.add(cohort.get(i), from, to, 1 / size);
      }
    }
    return weighting.solved();
  }

  private Weighting solved() {
    int size = gram.length;
    double trace = 0;
    for (int j = 0; j < size; j++) {
      trace += gram[j][j];
    }
    for (int j = 0; j < size; j++) {
      gram[j][j] += RIDGE * trace / size;
    }
    System.arraycopy(Simplex.leastSquare(gram), 0, pooled, 0, size);
    for (int j = 0; j < size; j++) {
      gram[j][j] -= RIDGE * trace / size;
    }
    return this;
  }

  /** The weights for one series, by its own errors at the origins in [{@code from}, {@code to}). */
  double[] of(Track track, int from, int to) {
    double[] own = new double[pooled.length];
    int seen = ownSquares(track, from, to, own);
    if (seen == 0) {
      return pooled.clone();
    }
    int best = 0;
    for (int m = 0; m < own.length; m++) {
      best = own[m] < own[best] ? m : best;
    }
    if (own[best] <= FLAWLESS * (track.scale() * track.scale() + FLAWLESS)) {
      double[] alone = new double[own.length];
      alone[best] = 1;
      return alone;
    }
    return count == 0 ? pooled.clone() : tilted(own, seen);
  }

  /** Pooled weights over the square of how much worse each method was here than in the pool. */
  private double[] tilted(double[] own, int seen) {
    double level = 0;
    for (int m = 0; m < own.length; m++) {
      level += own[m] / pooledSquare(m) / own.length;
    }
    double[] tilted = pooled.clone();
    for (int m = 0; m < own.length; m++) {
      double expected = pooledSquare(m) * level;
      double ratio = (seen * own[m] + POOL_WEIGHT * expected) / (seen + POOL_WEIGHT) / expected;
      tilted[m] /= ratio * ratio;
    }
    double sum = Arrays.stream(tilted).sum();
    return Arrays.stream(tilted).map(weight -> weight / sum).toArray();
  }

  private static int ownSquares(Track track, int from, int to, double[] squares) {
    int seen = 0;
    for (int k = from; k < Math.min(to, track.origins()); k++) {
      for (int step = 0; step < track.outcomes()[k].length; step++) {
        double outcome = track.outcomes()[k][step];
        if (!Double.isNaN(outcome)) {
          seen++;
          for (int m = 0; m < squares.length; m++) {
            double error = outcome - track.earlier()[k][m][step];
            squares[m] += error * error;
          }
        }
      }
    }
    for (int m = 0; m < squares.length && seen > 0; m++) {
      squares[m] /= seen;
    }
    return seen;
  }

  /** The mean squared scaled error of the equally weighted combination; NaN without outcomes. */
  private static double equalError(Track track, int from, int to) {
    double sum = 0;
    int seen = 0;
    for (int k = from; k < Math.min(to, track.origins()); k++) {
      for (int step = 0; step < track.outcomes()[k].length; step++) {
        double mean = 0;
        for (double[] forecast : track.earlier()[k]) {
          mean += forecast[step] / track.earlier()[k].length;
        }
        double error = track.outcomes()[k][step] - mean;
        sum += Double.isNaN(error) ? 0 : error * error;
        seen += Double.isNaN(error) ? 0 : 1;
      }
    }
    return sum / seen / (track.scale() * track.scale());
  }

  private void add(Track track, int from, int to, double factor) {
    double[] errors = new double[pooled.length];
    for (int k = from; k < Math.min(to, track.origins()); k++) {
      for (int step = 0; step < track.outcomes()[k].length; step++) {
        double outcome = track.outcomes()[k][step];
        if (!Double.isNaN(outcome)) {
          count++;
          for (int m = 0; m < errors.length; m++) {
            errors[m] = (outcome - track.earlier()[k][m][step]) * factor;
            for (int j = 0; j <= m; j++) {
              gram[m][j] += errors[m] * errors[j];
              gram[j][m] = gram[m][j];
            }
          }
        }
      }
    }
  }

  private static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private double pooledSquare(int method) {
    return Math.max(gram[method][method] / count, Double.MIN_NORMAL);
  }
}
