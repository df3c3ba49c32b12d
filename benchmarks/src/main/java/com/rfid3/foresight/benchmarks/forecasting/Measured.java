package com.rfid3.foresight.benchmarks.forecasting;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one class of JMH benchmarks, each of its cases in a process of its own. */
record Measured(RunResult result) {
  private static final String GARBAGE = "gc.alloc.rate.norm";
  private static final int WARM_UPS = 3;
  private static final int MEASUREMENTS = 4;
  private static final TimeValue LENGTH = TimeValue.seconds(1);

  /** All cases, in the order of their parameters. */
  static List<Measured> casesOf(Class<?> benchmarks) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(benchmarks.getName() + "\\.")
            .mode(Mode.Throughput)
            .timeUnit(TimeUnit.SECONDS)
            .forks(1)
            .warmupIterations(WARM_UPS)
            .warmupTime(LENGTH)
            .measurementIterations(MEASUREMENTS)
            .measurementTime(LENGTH)
            .addProfiler(GCProfiler.class)
            .addProfiler(ProcessorTime.class)
            .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    return new Runner(options).run().stream().map(Measured::new).toList();
  }

  /** The value of a parameter. */
  String of(String parameter) {
    return result.getParams().getParam(parameter);
  }

  /** Operations per second of one core's processor time. */
  double perSecond() {
    return secondary(ProcessorTime.PER_SECOND);
  }

  /** Operations per second of the wall clock. */
  double perWallSecond() {
    return result.getPrimaryResult().getScore();
  }

  /** Bytes allocated per operation. */
  double bytes() {
    return secondary(GARBAGE);
  }

  private double secondary(String label) {
    return result.getSecondaryResults().get(label).getScore();
  }
}
