package com.rfid3.foresight.benchmarks.chaos;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.load.Percentiles;
import com.rfid3.foresight.benchmarks.load.Sample;
import com.rfid3.foresight.benchmarks.running.RunningSuite;
import com.rfid3.foresight.benchmarks.running.ServiceCopy;
import com.rfid3.foresight.localstack.suite.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code ./foresight bench restarts [reads-a-second] [part …]}: restarts each part of the running
 * suite in turn, as an upgrade does, under 200 requests a second on the five reads unless told
 * otherwise, and checks every answer. Of the gateway a second one is there before the first is
 * asked to end, as in a cluster; the other parts are away until their successor is ready.
 */
public final class RestartBenchmark {
  private static final int USUAL_RATE = 200;
  private static final Duration BEFORE = Duration.ofSeconds(2);
  private static final Duration AFTER = Duration.ofSeconds(8);
  private static final List<Part> RESTARTED =
      List.of(Part.GATEWAY, Part.FEATURES, Part.PREDICTIONS, Part.ALERTS, Part.REDIS, Part.MARIADB);

  private final Path home;
  private final RunningSuite suite;
  private final Board board;
  private final int perSecond;

  private RestartBenchmark(Path home, Board board, int perSecond) {
    this.home = home;
    this.suite = RunningSuite.here(home);
    this.board = board;
    this.perSecond = perSecond;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", ""));
    var board = new Board(System.out);
    var benchmark = new RestartBenchmark(home, board, rate(arguments));
    List<Part> asked = Arrays.stream(arguments).flatMap(name -> Part.named(name).stream()).toList();
    for (Part part : asked.isEmpty() ? RESTARTED : asked) {
      if (part == Part.GATEWAY) {
        benchmark.handOver();
      } else {
        benchmark.restart(part);
      }
    }
    System.exit(board.exitCode());
  }

  private static int rate(String[] arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.matches("\\d{1,4}"))
        .findFirst()
        .map(Integer::valueOf)
        .orElse(USUAL_RATE);
  }

  private void restart(Part part) throws IOException, InterruptedException {
    var load = ConstantRate.start(suite.fiveReads(suite.anyTag()), perSecond);
    Instant asked;
    Instant ready;
    try (load) {
      Thread.sleep(BEFORE);
      asked = Instant.now();
      ready = suite.restart(part);
      Thread.sleep(AFTER);
    }
    report(part, new Outage(load.samples(), asked, ready));
  }

  private void handOver() throws IOException, InterruptedException {
    var copy = ServiceCopy.of(suite.required(Part.GATEWAY));
    String tag = suite.anyTag();
    var first = copy.start("gateway", home.resolve(".foresight/bench/gateway-first.log"));
    try (var old = first.process();
        var door = new Door(first.port())) {
      var behind = new RunningSuite(home, "http://127.0.0.1:" + door.port());
      var load = ConstantRate.start(behind.fiveReads(tag), perSecond);
      ServiceCopy.Started second;
      Instant began;
      Instant handed;
      try (load) {
        Thread.sleep(BEFORE);
        began = Instant.now();
        second = copy.start("gateway", home.resolve(".foresight/bench/gateway-second.log"));
        door.lead(second.port());
        handed = Instant.now();
        old.stop();
        Thread.sleep(AFTER);
      }
      second.process().stop();
      report(Part.GATEWAY, new Outage(load.samples(), began, handed));
    }
  }

  private void report(Part part, Outage outage) {
    String name = "restarts." + part.id();
    outage.faults().forEach((fault, count) -> board.say(name + " FAULT " + fault + " x" + count));
    outage.samples().stream()
        .filter(sample -> sample.status() == 0)
        .collect(Collectors.groupingBy(Sample::body, TreeMap::new, Collectors.counting()))
        .forEach((failure, count) -> board.say(name + " NO ANSWER " + failure + " x" + count));
    int failed = outage.faults().values().stream().mapToInt(Integer::intValue).sum();
    board.add(Figure.free(name + ".reads", outage.samples().size()));
    board.add(Figure.atMost(name + ".failed_reads", failed, 0));
    double p99 = Percentiles.of(outage.samples()).at(0.99).toMillis();
    board.add(Figure.atMost(name + ".p99_ms", p99, 2000));
  }
}
