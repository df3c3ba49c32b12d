package com.rfid3.foresight.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Runs one benchmark in this process: its name, then its options. */
public final class Benchmark {
  /** What {@link #main} ends with where the benchmark broke off. */
  static final int BROKEN = 3;

  private static final String ROOM = "com.rfid3.foresight.benchmarks.";
  private static final Map<String, String> MAINS =
      Map.ofEntries(
          Map.entry("accuracy", "accuracy.AccuracyBenchmark"),
          Map.entry("alerts", "alerts.AlertsBenchmark"),
          Map.entry("chaos", "chaos.FaultBenchmark"),
          Map.entry("crash", "chaos.CrashBenchmark"),
          Map.entry("cycle", "features.CycleBenchmark"),
          Map.entry("elasticity", "accuracy.ElasticityTrial"),
          Map.entry("failures", "accuracy.FailureTrial"),
          Map.entry("features", "features.FeaturesBenchmark"),
          Map.entry("forecasting", "forecasting.ForecastingBenchmark"),
          Map.entry("fuzz", "fuzz.FuzzBenchmark"),
          Map.entry("gateway", "gateway.GatewayBenchmark"),
          Map.entry("kill", "kill.KillBenchmark"),
          Map.entry("overlay", "overlay.OverlayBenchmark"),
          Map.entry("packs", "accuracy.PackTrial"),
          Map.entry("predictions", "predictions.PredictionsBenchmark"),
          Map.entry("restarts", "chaos.RestartBenchmark"),
          Map.entry("restock", "accuracy.RestockTrial"),
          Map.entry("soak", "soak.SoakBenchmark"),
          Map.entry("startup", "startup.StartupBenchmark"),
          Map.entry("storm", "storm.StormBenchmark"),
          Map.entry("wear", "accuracy.WearTrial"));

  private Benchmark() {}

  static Set<String> names() {
    return MAINS.keySet();
  }

  // By name, so that one benchmark does not load what another needs.
  static Class<?> program(String name) throws ClassNotFoundException {
    return Class.forName(ROOM + MAINS.get(name), false, Benchmark.class.getClassLoader());
  }

  public static void main(String[] arguments) throws ReflectiveOperationException {
    var options = Arrays.copyOfRange(arguments, 1, arguments.length);
    try {
      program(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) options);
    } catch (InvocationTargetException broken) {
      broken.getCause().printStackTrace();
      System.exit(BROKEN);
    }
  }
}
