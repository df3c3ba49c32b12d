package com.rfid3.foresight.benchmarks.startup;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.running.Memory;
import com.rfid3.foresight.benchmarks.running.RunningSuite;
import com.rfid3.foresight.benchmarks.running.ServiceCopy;
import com.rfid3.foresight.localstack.suite.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./foresight bench startup [rounds]}: starts another of each service of the running suite,
 * in turn as a plain JVM and with its start-up cache, and tells how long it took to be ready and
 * what it held when idle; then what all four of the suite hold under 100 requests a second. The
 * reference of each figure with the cache is the one without.
 */
public final class StartupBenchmark {
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration LOADED = Duration.ofSeconds(20);
  private static final int PER_SECOND = 100;
  private static final double READY_SECONDS = 2;
  private static final double IDLE_MEGABYTES = 230;
  private static final double ALL_MEGABYTES = 1024;

  private final Path home;
  private final RunningSuite suite;
  private final Board board;

  private StartupBenchmark(Path home, RunningSuite suite, Board board) {
    this.home = home;
    this.suite = suite;
    this.board = board;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    var home = Path.of(System.getProperty("foresight.home", ""));
    var board = new Board(System.out);
    var benchmark = new StartupBenchmark(home, RunningSuite.here(home), board);
    for (Part service : Part.services()) {
      benchmark.compare(service, rounds);
    }
    benchmark.allUnderLoad();
    System.exit(board.exitCode());
  }

  private void compare(Part service, int rounds) throws IOException, InterruptedException {
    var running = ServiceCopy.of(suite.required(service));
    List<Start> plain = new ArrayList<>();
    List<Start> cached = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      plain.add(start(service, running.plain()));
      cached.add(start(service, running.insistingOnCache()));
    }
    var ours = Start.median(cached);
    var reference = Start.median(plain);
    String name = "startup." + service.id();
    add(name + ".ready_s", ours.seconds(), reference.seconds(), READY_SECONDS);
    add(name + ".idle_mib", ours.megabytes(), reference.megabytes(), IDLE_MEGABYTES);
  }

  private Start start(Part service, ServiceCopy copy) throws IOException, InterruptedException {
    Path log = home.resolve(".foresight/bench/" + service.id() + ".log");
    var started = copy.start(service.label(), log);
    try (var process = started.process()) {
      Thread.sleep(IDLE);
      double resident = Memory.residentMegabytes(process.handle());
      return new Start(started.toReady().toNanos() / 1e9, resident);
    }
  }

  private void allUnderLoad() throws IOException, InterruptedException {
    var load = ConstantRate.start(suite.fiveReads(suite.anyTag()), PER_SECOND);
    double most = 0;
    try (load) {
      for (int second = 0; second < LOADED.toSeconds(); second++) {
        Thread.sleep(Duration.ofSeconds(1));
        most = Math.max(most, allResident());
      }
    }
    long failed = load.samples().stream().filter(sample -> sample.status() != 200).count();
    board.add(Figure.atMost("startup.all_four.under_load_mib", most, ALL_MEGABYTES));
    board.add(Figure.atMost("startup.all_four.failed_reads", (double) failed, 0));
  }

  private double allResident() throws IOException {
    double sum = 0;
    for (Part service : Part.services()) {
      sum += Memory.residentMegabytes(suite.required(service));
    }
    return sum;
  }

  private void add(String name, double ours, double reference, double goal) {
    board.add(Figure.atMostBeside(name, ours, reference, goal));
  }
}
