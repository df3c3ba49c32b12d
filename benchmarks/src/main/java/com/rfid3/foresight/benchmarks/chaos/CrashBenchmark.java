package com.rfid3.foresight.benchmarks.chaos;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.load.Percentiles;
import com.rfid3.foresight.benchmarks.running.RunningSuite;
import com.rfid3.foresight.localstack.suite.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ./foresight bench crash [part …]}: kills each part of a running suite in turn, under 50
 * requests a second on the five reads, and checks every answer.
 */
public final class CrashBenchmark {
  private static final int PER_SECOND = 50;
  private static final Duration BEFORE = Duration.ofSeconds(3);
  private static final Duration AFTER = Duration.ofSeconds(15);
  private static final List<Part> KILLED =
      List.of(Part.PREDICTIONS, Part.ALERTS, Part.FEATURES, Part.REDIS, Part.MARIADB);

  private final RunningSuite suite;
  private final Board board;

  private CrashBenchmark(RunningSuite suite, Board board) {
    this.suite = suite;
    this.board = board;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", ""));
    var board = new Board(System.out);
    var benchmark = new CrashBenchmark(RunningSuite.here(home), board);
    List<Part> asked = Arrays.stream(arguments).flatMap(name -> Part.named(name).stream()).toList();
    for (Part part : asked.isEmpty() ? KILLED : asked) {
      benchmark.outageOf(part);
    }
    System.exit(board.exitCode());
  }

  private void outageOf(Part part) throws IOException, InterruptedException {
    var load = ConstantRate.start(suite.fiveReads(suite.anyTag()), PER_SECOND);
    Instant killedAt;
    Instant readyAt;
    try (load) {
      Thread.sleep(BEFORE);
      killedAt = Instant.now();
      readyAt = killAndAwait(part);
      Thread.sleep(AFTER);
    }
    report(part, new Outage(load.samples(), killedAt, readyAt));
  }

  private Instant killAndAwait(Part part) throws IOException, InterruptedException {
    long victim = suite.process(part).map(ProcessHandle::pid).orElse(-1L);
    suite.kill(part);
    return suite.awaitSuccessor(part, victim);
  }

  private void report(Part part, Outage outage) {
    String name = "crash." + part.id();
    outage
        .statesDuring()
        .forEach((state, count) -> board.say(name + " saw " + state + " x" + count));
    outage.faults().forEach((fault, count) -> board.say(name + " FAULT " + fault + " x" + count));
    int faults = outage.faults().values().stream().mapToInt(Integer::intValue).sum();
    board.say(name + " answers: " + outage.samples().size());
    board.add(Figure.atMost(name + ".wrong_answers", faults, 0));
    double p99 = Percentiles.of(outage.samples()).at(0.99).toMillis();
    board.add(Figure.atMost(name + ".p99_ms", p99, 2000));
    double back = outage.recovered() ? outage.untilLive().toMillis() / 1000.0 : Double.MAX_VALUE;
    board.add(Figure.atMost(name + ".live_again_s", back, 10));
  }
}
