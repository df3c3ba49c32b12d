package com.rfid3.foresight.forecasting.interval;

import com.rfid3.foresight.forecasting.SamplePaths;
import java.util.stream.IntStream;

/**
 * Split-conformal margins: earlier errors over the scale of their series and the growth of their
 * step, all pooled, are what the next errors will be (Vovk et al. 2005; Lei et al. 2018).
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScaledMargins(double[] sorted, Growth growth) implements Margins {

  static ScaledMargins of(Calibration past, int horizon) {
    var growth = Growth.of(past, horizon);
    double[] sorted =
        IntStream.range(0, past.size())
            .mapToDouble(i -> past.scaledError(i) / growth.at(past.step(i)))
            .sorted()
            .toArray();
    return new ScaledMargins(sorted.length == 0 ? new double[1] : sorted, growth);
  }

  @Override
  public void fill(At at, double[] grid) {
    double unit = at.scale() * growth.at(at.step());
    // The finite-sample correction of conformal prediction: n errors leave n + 1 places.
    double stretch = (sorted.length + 1.0) / sorted.length;
    for (int i = 0; i < grid.length; i++) {
      double level = 0.5 + ((i + 0.5) / grid.length - 0.5) * stretch;
      double error = SamplePaths.quantileOf(sorted, level);
      grid[i] = Math.max(at.floor(), at.forecast() + unit * error);
    }
  }
}
