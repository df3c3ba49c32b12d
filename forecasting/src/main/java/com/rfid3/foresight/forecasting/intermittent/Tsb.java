package com.rfid3.foresight.forecasting.intermittent;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import java.util.Map;

/**
 * Teunter, Syntetos & Babai (2011): the probability of a demand is smoothed in every period, its
 * size in those with one, so that a forecast fades when demand stays away. Both weights are chosen
 * from a small grid by the squared one-step errors.
 */
public record Tsb() implements Method {
  private static final double[] SIZE_WEIGHTS = {0.02, 0.05, 0.1, 0.2, 0.3};
  private static final double[] PROBABILITY_WEIGHTS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3};

  @Override
  public String name() {
    return "tsb";
  }

  @Override
  public int leastObservations(Series series) {
    return 1;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(1, name());
    var start = TsbState.start(series);
    int best = new TsbGrid(start, SIZE_WEIGHTS, PROBABILITY_WEIGHTS).best(series);
    return withWeights(
        series,
        SIZE_WEIGHTS[best / PROBABILITY_WEIGHTS.length],
        PROBABILITY_WEIGHTS[best % PROBABILITY_WEIGHTS.length]);
  }

  /** The model for given weights of size and probability. */
  public static Model withWeights(Series series, double size, double probability) {
    var state = TsbState.start(series);
    state.pass(series, size, probability);
    return new Fitted(state.size, state.probability, size, probability);
  }

  /** The states and their weights. */
  private record Fitted(double size, double probability, double sizeWeight, double rateWeight)
      implements Model {

    @Override
    public double[] mean(int horizon) {
      double[] mean = new double[horizon];
      java.util.Arrays.fill(mean, size * probability);
      return mean;
    }

    @Override
    public Model update(double... newer) {
      double nextSize = size;
      double nextProbability = probability;
      for (double value : newer) {
        if (value > 0) {
          nextSize += sizeWeight * (value - nextSize);
        }
        if (!Double.isNaN(value)) {
          nextProbability += rateWeight * ((value > 0 ? 1 : 0) - nextProbability);
        }
      }
      return new Fitted(nextSize, nextProbability, sizeWeight, rateWeight);
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of("alpha", sizeWeight, "beta", rateWeight);
    }
  }
}
