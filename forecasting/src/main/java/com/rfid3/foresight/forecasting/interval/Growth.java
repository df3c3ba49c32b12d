package com.rfid3.foresight.forecasting.interval;

/**
 * How the size of errors grows with the step: a line through the mean absolute scaled errors, never
 * falling, with mean 1.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Growth(double[] factors) {

  static Growth of(Calibration past, int horizon) {
    double[] sums = new double[horizon];
    int[] counts = new int[horizon];
    for (int i = 0; i < past.size(); i++) {
      sums[past.step(i)] += Math.abs(past.scaledError(i));
      counts[past.step(i)]++;
    }
    return new Growth(line(sums, counts));
  }

  double at(int step) {
    return factors[Math.min(step, factors.length - 1)];
  }

  /** Weighted least squares of mean size on step, each step counting by its number of errors. */
  private static double[] line(double[] sums, int[] counts) {
    double weight = 0;
    double middle = 0;
    double size = 0;
    for (int s = 0; s < sums.length; s++) {
      weight += counts[s];
      middle += (double) counts[s] * s;
      size += sums[s];
    }
    double cross = 0;
    double spread = 0;
    for (int s = 0; s < sums.length; s++) {
      double off = s - middle / weight;
      cross += off * (sums[s] - counts[s] * size / weight);
      spread += counts[s] * off * off;
    }
    double slope = spread > 0 ? Math.max(0, cross / spread) : 0;
    double[] factors = new double[sums.length];
    for (int s = 0; s < factors.length; s++) {
      double expected = size / weight + slope * (s - middle / weight);
      factors[s] = size > 0 ? Math.max(0.1, expected * weight / size) : 1;
    }
    return factors;
  }
}
