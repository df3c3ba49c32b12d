package com.rfid3.foresight.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./foresight bench [name] [options]}: hands over to the benchmark of that name. */
public final class Bench {
  private static final Map<String, String> MAINS =
      new TreeMap<>(
          Map.of(
              "accuracy", "com.rfid3.foresight.benchmarks.accuracy.AccuracyBenchmark",
              "forecasting", "com.rfid3.foresight.benchmarks.forecasting.ForecastingBenchmark",
              "features", "com.rfid3.foresight.benchmarks.features.FeaturesBenchmark",
              "chaos", "com.rfid3.foresight.benchmarks.chaos.ChaosBenchmark",
              "kill", "com.rfid3.foresight.benchmarks.kill.KillBenchmark"));

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
