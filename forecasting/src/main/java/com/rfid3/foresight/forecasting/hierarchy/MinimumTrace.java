package com.rfid3.foresight.forecasting.hierarchy;

import com.rfid3.foresight.forecasting.optimise.LinearSystem;

/**
 * Reconciliation by minimum trace with a shrunk covariance (Wickramasuriya, Athanasopoulos &
 * Hyndman 2019): the forecasts that add up and are nearest to the given ones, each moved by how
 * little it is to be trusted and by what its errors share with others.
 *
 * <p>Computed as ŷ − W Cᵀ (C W Cᵀ)⁻¹ C ŷ with one row of C per sum, so that the system to solve has
 * the size of the groups, and the covariance W of the nodes is never built.
 */
public final class MinimumTrace {
  private final Hierarchy hierarchy;
  private final ShrunkCovariance covariance;
  private final double[][] factor;
  private final double[][] spread;

  /**
   * Prepares a hierarchy for any number of forecasts.
   *
   * @param errors {@code errors[node][t]}: one-step or rolling-origin errors of the given
   *     forecasts, the same t for all nodes, at least two
   */
  public MinimumTrace(Hierarchy hierarchy, double[][] errors) {
    if (errors.length != hierarchy.nodes() || errors[0].length < 2) {
      throw new IllegalArgumentException(
          "errors of all " + hierarchy.nodes() + " nodes at two times or more are needed");
    }
    this.hierarchy = hierarchy;
    this.covariance = ShrunkCovariance.of(errors);
    double[][] shared = hierarchy.gaps(covariance.deviations());
    int rows = hierarchy.constraints();
    this.spread = new double[rows][hierarchy.nodes()];
    this.factor = new double[rows][rows];
    for (int row = 0; row < rows; row++) {
      for (int node = 0; node < hierarchy.nodes(); node++) {
        double own = covariance.ownPart(node) * hierarchy.coefficient(row, node);
        spread[row][node] = own + covariance.sharedPart(node, shared[row]);
      }
    }
    fillFactor();
    LinearSystem.factor(factor);
  }

  private void fillFactor() {
    double[][] transposed = new double[hierarchy.nodes()][factor.length];
    for (int node = 0; node < transposed.length; node++) {
      for (int row = 0; row < factor.length; row++) {
        transposed[node][row] = spread[row][node];
      }
    }
    double[][] product = hierarchy.gaps(transposed);
    for (int row = 0; row < factor.length; row++) {
      System.arraycopy(product[row], 0, factor[row], 0, factor.length);
    }
  }

  /** The share of the covariance that was taken from its diagonal, between 0 and 1. */
  public double shrinkage() {
    return covariance.shrinkage();
  }

  /**
   * Forecasts that add up.
   *
   * @param forecasts {@code [node][step]}, which need not add up
   * @return {@code [node][step]}; a series may have become negative
   */
  public double[][] reconciled(double[][] forecasts) {
    int steps = forecasts[0].length;
    double[][] gaps = hierarchy.gaps(forecasts);
    double[][] bottom = new double[hierarchy.series()][];
    for (int i = 0; i < bottom.length; i++) {
      bottom[i] = forecasts[hierarchy.nodeOfSeries(i)].clone();
    }
    for (int step = 0; step < steps; step++) {
      double[] force = new double[gaps.length];
      for (int row = 0; row < force.length; row++) {
        force[row] = gaps[row][step];
      }
      LinearSystem.substitute(factor, force);
      for (int row = 0; row < force.length; row++) {
        for (int i = 0; i < bottom.length; i++) {
          bottom[i][step] -= spread[row][hierarchy.nodeOfSeries(i)] * force[row];
        }
      }
    }
    return hierarchy.bottomUp(bottom);
  }

  /** As {@link #reconciled}, with negative series raised to 0 and the sums taken again. */
  public double[][] reconciledCounts(double[][] forecasts) {
    double[][] all = reconciled(forecasts);
    double[][] bottom = new double[hierarchy.series()][];
    for (int i = 0; i < bottom.length; i++) {
      double[] signed = all[hierarchy.nodeOfSeries(i)];
      bottom[i] = java.util.Arrays.stream(signed).map(value -> Math.max(0, value)).toArray();
    }
    return hierarchy.bottomUp(bottom);
  }
}
