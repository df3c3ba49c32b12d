package com.rfid3.foresight.benchmarks.forecasting;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From errors and forecasts of the shop's 530 nodes to forecasts that add up. */
@State(Scope.Thread)
public class ReconciliationSpeed {
  private final ShopHierarchy shop = new ShopHierarchy();

  /** The measured work. */
  @Benchmark
  public double[][] reconciles() {
    return shop.reconciled();
  }
}
