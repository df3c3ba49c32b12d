package com.rfid3.foresight.benchmarks.forecasting;

import com.rfid3.foresight.forecasting.Method;
import com.rfid3.foresight.forecasting.Model;
import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.forecasting.catalogue.Methods;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One fit of one method, each time of another of the made-up series that its goal names. */
@State(Scope.Thread)
public class FitSpeed {
  private static final double CLASSIC_ALPHA = 0.1;

  /** The method's name. */
  @Param({"ses", "croston", "sba", "tsb", "adida", "imapa", "theta", "dotm", "ets"})
  public String method;

  private Method measured;
  private List<Series> series;
  private int next;

  /** Makes the series. */
  @Setup
  public void prepare() {
    series =
        switch (method) {
          case "theta", "dotm", "ets" -> SpeedSeries.monthly();
          default -> SpeedSeries.rare();
        };
    measured =
        switch (method) {
          case "ses" -> Methods.ses();
          case "croston" -> Methods.croston(CLASSIC_ALPHA);
          case "sba" -> Methods.sba(CLASSIC_ALPHA);
          case "tsb" -> Methods.tsb();
          case "adida" -> Methods.adida();
          case "imapa" -> Methods.imapa();
          case "theta" -> Methods.theta();
          case "dotm" -> Methods.dynamicTheta();
          case "ets" -> Methods.ets();
          default -> throw new IllegalArgumentException("no method is called " + method);
        };
  }

  /** The measured work. */
  @Benchmark
  public Model fits() {
    next = next + 1 == series.size() ? 0 : next + 1;
    return measured.fit(series.get(next));
  }
}
