package com.rfid3.foresight.benchmarks.soak;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.load.Percentiles;
import com.rfid3.foresight.benchmarks.load.Sample;
import com.rfid3.foresight.benchmarks.running.RunningSuite;
import com.rfid3.foresight.benchmarks.soak.Trend.Point;
import com.rfid3.foresight.localstack.suite.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * {@code ./foresight bench soak [minutes]}: an hour, or so many minutes, of half load (100 requests
 * a second on the five reads) on the running suite. Tells by how much heap, threads, connections
 * and file handles of each service grow in an hour, beside where they began, and the last tenth's
 * p99 beside the first's. The first tenth warms up and is in no slope.
 */
public final class SoakBenchmark {
  private static final int PER_SECOND = 100;
  private static final int TENTHS = 10;
  private static final double FLAT = 1.25;
  private static final double NOISE_MS = 5;

  private final RunningSuite suite;
  private final Board board;
  private final Map<Part, List<Vitals>> seen = new EnumMap<>(Part.class);
  private final List<Double> hours = new ArrayList<>();
  private final List<Double> p99 = new ArrayList<>();
  private long failed;

  private SoakBenchmark(RunningSuite suite, Board board) {
    this.suite = suite;
    this.board = board;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    double minutes = arguments.length == 0 ? 60 : Double.parseDouble(arguments[0]);
    var home = Path.of(System.getProperty("foresight.home", ""));
    var board = new Board(System.out);
    var soak = new SoakBenchmark(RunningSuite.here(home), board);
    soak.run(Duration.ofMillis(Math.round(minutes * 60_000)));
    soak.report();
    System.exit(board.exitCode());
  }

  private void run(Duration length) throws IOException, InterruptedException {
    Instant began = Instant.now();
    var load = ConstantRate.start(suite.fiveReads(suite.anyTag()), PER_SECOND);
    try (load) {
      for (int tenth = 1; tenth <= TENTHS; tenth++) {
        watch(load, Instant.now().plus(length.dividedBy(TENTHS)));
        look(began);
      }
    }
  }

  // Answers are taken every second: an hour of them would not fit into memory.
  private void watch(ConstantRate load, Instant end) throws InterruptedException {
    List<Sample> tenth = new ArrayList<>();
    while (Instant.now().isBefore(end)) {
      Thread.sleep(Duration.ofSeconds(1));
      for (Sample sample : load.take()) {
        failed += sample.status() == 200 ? 0 : 1;
        tenth.add(sample.withoutBody());
      }
    }
    // A tenth without any answer is the slowest that there can be.
    p99.add(
        tenth.isEmpty()
            ? Double.POSITIVE_INFINITY
            : Percentiles.of(tenth).at(0.99).toNanos() / 1e6);
    board.say("p99 %.1f ms in tenth %d".formatted(p99.getLast(), p99.size()));
  }

  private void look(Instant began) throws IOException, InterruptedException {
    hours.add(Duration.between(began, Instant.now()).toMillis() / 3.6e6);
    for (Part service : Part.services()) {
      seen.computeIfAbsent(service, _ -> new ArrayList<>()).add(Vitals.of(suite.required(service)));
    }
  }

  private void report() {
    seen.forEach(
        (service, vitals) -> {
          for (String measure : new TreeSet<>(vitals.getFirst().byName().keySet())) {
            report("soak." + service.id() + "." + measure, trend(vitals, measure));
          }
        });
    double first = p99.getFirst();
    double last = p99.getLast();
    boolean flat = last <= Math.max(FLAT * first, first + NOISE_MS);
    board.add(new Figure("soak.p99_ms", last, first, "<= " + FLAT + " x or 5 ms more", flat));
    board.add(Figure.atMost("soak.failed_reads", (double) failed, 0));
  }

  private Trend trend(List<Vitals> vitals, String measure) {
    List<Point> points = new ArrayList<>();
    for (int look = 0; look < vitals.size(); look++) {
      points.add(new Point(hours.get(look), vitals.get(look).byName().get(measure)));
    }
    return Trend.through(points);
  }

  private void report(String name, Trend trend) {
    String goal = "grows by 5 % or 2 at most in the run";
    board.add(new Figure(name + "_per_hour", trend.slope(), trend.first(), goal, trend.flat()));
  }
}
