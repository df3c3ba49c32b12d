package com.rfid3.foresight.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./foresight bench [name] [options]}: hands over to the benchmark of that name. */
public final class Bench {
  private static final Map<String, String> MAINS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("accuracy", "com.rfid3.foresight.benchmarks.accuracy.AccuracyBenchmark"),
              Map.entry("alerts", "com.rfid3.foresight.benchmarks.alerts.AlertsBenchmark"),
              Map.entry(
                  "forecasting", "com.rfid3.foresight.benchmarks.forecasting.ForecastingBenchmark"),
              Map.entry("features", "com.rfid3.foresight.benchmarks.features.FeaturesBenchmark"),
              Map.entry("fuzz", "com.rfid3.foresight.benchmarks.fuzz.FuzzBenchmark"),
              Map.entry("gateway", "com.rfid3.foresight.benchmarks.gateway.GatewayBenchmark"),
              Map.entry("chaos", "com.rfid3.foresight.benchmarks.chaos.FaultBenchmark"),
              Map.entry("cycle", "com.rfid3.foresight.benchmarks.features.CycleBenchmark"),
              Map.entry("crash", "com.rfid3.foresight.benchmarks.chaos.CrashBenchmark"),
              Map.entry("kill", "com.rfid3.foresight.benchmarks.kill.KillBenchmark"),
              Map.entry("elasticity", "com.rfid3.foresight.benchmarks.accuracy.ElasticityTrial"),
              Map.entry("failures", "com.rfid3.foresight.benchmarks.accuracy.FailureTrial"),
              Map.entry("storm", "com.rfid3.foresight.benchmarks.storm.StormBenchmark")));

  private Bench() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    if (arguments.length == 0 || !MAINS.containsKey(arguments[0])) {
      System.err.println("Usage: ./foresight bench " + String.join("|", MAINS.keySet()));
      System.exit(2);
    }
    // By name, so that one benchmark does not load what another needs.
    Class.forName(MAINS.get(arguments[0]))
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
