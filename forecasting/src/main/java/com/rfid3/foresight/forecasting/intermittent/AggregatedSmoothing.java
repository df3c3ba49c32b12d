package com.rfid3.foresight.forecasting.intermittent;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import java.util.Map;

/**
 * Smoothing of demand summed over buckets as wide as the mean interval between demands
 * (Nikolopoulos et al. 2011, ADIDA), or averaged over all widths up to it (Petropoulos & Kourentzes
 * 2015, IMAPA).
 *
 * @param allWidths whether to average over all widths
 */
public record AggregatedSmoothing(boolean allWidths) implements Method {

  @Override
  public String name() {
    return allWidths ? "imapa" : "adida";
  }

  @Override
  public int leastObservations(Series series) {
    return 1;
  }

  @Override
  public Model fit(Series series) {
    series.requireObserved(1, name());
    int widest = Aggregated.interval(series);
    double sum = 0;
    for (int width = allWidths ? 1 : widest; width <= widest; width++) {
      sum += Aggregated.rate(series, width);
    }
    return new Fitted(this, series, sum / (allWidths ? widest : 1));
  }

  /** A rate with the series it came from: a new bucket needs the old ones. */
  private record Fitted(AggregatedSmoothing method, Series series, double rate) implements Model {

    @Override
    public double[] mean(int horizon) {
      double[] mean = new double[horizon];
      java.util.Arrays.fill(mean, rate);
      return mean;
    }

    /** Fits again: the buckets shift with every observation. */
    @Override
    public Model update(double... newer) {
      return method.fit(series.append(newer));
    }

    @Override
    public Map<String, Double> parameters() {
      return Map.of("width", (double) Aggregated.interval(series));
    }
  }
}
