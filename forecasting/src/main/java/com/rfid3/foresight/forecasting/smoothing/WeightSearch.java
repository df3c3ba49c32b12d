package com.rfid3.foresight.forecasting.smoothing;

import com.rfid3.foresight.forecasting.Series;

/**
 * Finds the smoothing weight with the least squared error: a grid, then parabolas through the best
 * three (Brent 1973). Weights pass the series in pairs, since one alone would leave the processor
 * waiting for its own last level.
 */
final class WeightSearch {
  private static final int GRID = 8;
  private static final int REFINEMENTS = 5;

  private final Series series;

  /** Places tried, rising; a fit holds no more than these. */
  private final double[] places = new double[GRID];

  private final double[] values = new double[GRID];

  private WeightSearch(Series series) {
    this.series = series;
  }

  /** The best weight in [{@code low}, {@code high}]. */
  static double best(Series series, double low, double high) {
    var search = new WeightSearch(series);
    for (int i = 0; i < GRID; i++) {
      search.places[i] = low + (high - low) * i / (GRID - 1);
    }
    for (int i = 0; i < GRID; i += 2) {
      search.pair(i);
    }
    int best = search.least(GRID);
    search.keepAround(Math.clamp(best, 1, GRID - 2));
    for (int i = 0; i < REFINEMENTS; i++) {
      search.refine();
    }
    return search.places[search.least(3)];
  }

  /** Moves the three places around one to the front. */
  private void keepAround(int middle) {
    for (int i = 0; i < 3; i++) {
      places[i] = places[middle - 1 + i];
      values[i] = values[middle - 1 + i];
    }
  }

  /** Tries the lowest point of the parabola, and a place on the other side of the middle. */
  private void refine() {
    double left = places[1] - places[0];
    double right = places[2] - places[1];
    double vertex = vertex(left, right);
    double gap = 0.02 * (left + right);
    double inside = Math.clamp(vertex, places[0] + gap, places[2] - gap);
    if (Math.abs(inside - places[1]) < gap / 4) {
      inside = places[1] + (left > right ? -gap : gap);
    }
    boolean below = inside < places[1];
    double beside = below ? places[1] + right / 4 : places[1] - left / 4;
    place(inside, beside, below);
    keepAround(Math.clamp(least(5), 1, 3));
  }

  /** Puts two new places among the three, one on each side of the middle, and passes them. */
  private void place(double inside, double beside, boolean below) {
    double lower = below ? inside : beside;
    double upper = below ? beside : inside;
    places[5] = lower;
    places[6] = upper;
    pair(5);
    places[4] = places[2];
    values[4] = values[2];
    places[2] = places[1];
    values[2] = values[1];
    places[1] = lower;
    values[1] = values[5];
    places[3] = upper;
    values[3] = values[6];
  }

  /** The lowest point of the parabola; the middle of the wider side where it has none. */
  private double vertex(double left, double right) {
    double fromLeft = left * (values[1] - values[2]);
    double fromRight = right * (values[1] - values[0]);
    double curvature = fromLeft + fromRight;
    double shift = (left * fromLeft - right * fromRight) / (2 * curvature);
    double middle = left > right ? places[1] - left / 2 : places[1] + right / 2;
    return curvature < 0 ? places[1] - shift : middle;
  }

  private int least(int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      best = values[i] < values[best] ? i : best;
    }
    return best;
  }

  /**
   * Passes the series with two weights; the initial level is solved for, as errors are linear in
   * it.
   */
  private void pair(int at) {
    double alphaA = places[at];
    double alphaB = places[at + 1];
    double levelA = 0;
    double levelB = 0;
    double fadeA = 1;
    double fadeB = 1;
    double sumA = 0;
    double sumB = 0;
    double crossA = 0;
    double crossB = 0;
    int seen = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      if (!Double.isNaN(value)) {
        double errorA = value - levelA;
        double errorB = value - levelB;
        sumA = Math.fma(errorA, errorA, sumA);
        sumB = Math.fma(errorB, errorB, sumB);
        crossA = Math.fma(errorA, fadeA, crossA);
        crossB = Math.fma(errorB, fadeB, crossB);
        levelA = Math.fma(1 - alphaA, levelA, alphaA * value);
        levelB = Math.fma(1 - alphaB, levelB, alphaB * value);
        fadeA *= 1 - alphaA;
        fadeB *= 1 - alphaB;
        seen++;
      }
    }
    values[at] = sumA - crossA * crossA / fades(alphaA, seen);
    values[at + 1] = sumB - crossB * crossB / fades(alphaB, seen);
  }

  /** The sum of the squared fades, a geometric series. */
  private static double fades(double alpha, int seen) {
    double ratio = (1 - alpha) * (1 - alpha);
    return (1 - Math.pow(ratio, seen)) / (1 - ratio);
  }
}
