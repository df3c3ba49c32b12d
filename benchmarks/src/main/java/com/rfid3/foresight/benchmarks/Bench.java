package com.rfid3.foresight.benchmarks;

import com.rfid3.foresight.benchmarks.page.BenchmarksPage;
import com.rfid3.foresight.benchmarks.page.Machine;
import com.rfid3.foresight.benchmarks.page.Section;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code ./foresight bench [name[,name…]] [options]}: runs each in a process of its own, shows what
 * it prints, and writes its figures into the page of all figures. Ends with 0 when every figure
 * reached its goal, 1 when one is short, 2 for a call that is not understood, 3 when a benchmark
 * broke off; such a run is not written.
 */
public final class Bench {
  private static final int SHORT = 1;

  private final BenchmarksPage page;
  private final Machine machine;
  private final Clock clock;

  private Bench(BenchmarksPage page, Machine machine, Clock clock) {
    this.page = page;
    this.machine = machine;
    this.clock = clock;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var asked = Run.asked(arguments, Benchmark.names());
    if (asked.isEmpty()) {
      var names = String.join("|", new TreeSet<>(Benchmark.names()));
      System.err.println("Usage: ./foresight bench [" + names + "] [options], names with commas");
      System.exit(2);
    }
    var home = Path.of(System.getProperty("foresight.home", ""));
    var page = new BenchmarksPage(home.resolve("docs/benchmarks/README.md"));
    var bench = new Bench(page, Machine.here(), Clock.systemUTC());
    int worst = 0;
    for (Run run : asked.orElseThrow()) {
      worst = Math.max(worst, bench.run(run));
    }
    System.exit(worst);
  }

  private int run(Run run) throws IOException, InterruptedException {
    var printed = new ArrayList<String>();
    int ended = inItsOwnProcess(run, printed);
    var section = new Section(run.name(), run.options(), clock.instant(), machine, printed);
    if (ended <= SHORT && section.hasFigures()) {
      page.put(section);
    } else {
      System.err.println(run.name() + " did not come to its end; its figures are not written");
      ended = Math.max(ended, 2);
    }
    return ended;
  }

  private static int inItsOwnProcess(Run run, List<String> printed)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command(run)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var end = Thread.ofPlatform().unstarted(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
        printed.add(line);
      }
    }
    int ended = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    return ended;
  }

  private static List<String> command(Run run) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    // What the benchmark prints is read as UTF-8, whatever the terminal speaks.
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Benchmark.class.getName());
    command.add(run.name());
    command.addAll(run.options());
    return command;
  }
}
