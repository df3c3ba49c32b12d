package com.rfid3.foresight.forecasting.interval;

/** The mean of the quantiles of two distributions. */
record MixedMargins(Margins one, Margins other) implements Margins {

  @Override
  public void fill(At at, double[] grid) {
    double[] second = new double[grid.length];
    one.fill(at, grid);
    other.fill(at, second);
    for (int i = 0; i < grid.length; i++) {
      grid[i] = (grid[i] + second[i]) / 2;
    }
  }
}
