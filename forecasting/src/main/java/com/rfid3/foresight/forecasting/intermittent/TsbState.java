package com.rfid3.foresight.forecasting.intermittent;

import com.rfid3.foresight.forecasting.Series;

/** Size and probability of demand, moved through a series. */
final class TsbState {
  double size;
  double probability;

  private TsbState(double size, double probability) {
    this.size = size;
    this.probability = probability;
  }

  /** The first demand's size, and the share of periods with a demand over the whole start. */
  static TsbState start(Series series) {
    double first = 0;
    int demands = 0;
    int seen = 0;
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      if (value > 0) {
        first = first == 0 ? value : first;
        demands++;
      }
      seen += Double.isNaN(value) ? 0 : 1;
    }
    return new TsbState(first, (double) demands / seen);
  }

  /** Passes all observations. */
  void pass(Series series, double sizeWeight, double probabilityWeight) {
    for (int t = 0; t < series.length(); t++) {
      double value = series.value(t);
      if (value > 0) {
        size += sizeWeight * (value - size);
        probability += probabilityWeight * (1 - probability);
      } else if (!Double.isNaN(value)) {
        probability -= probabilityWeight * probability;
      }
    }
  }
}
