package com.rfid3.foresight.benchmarks.chaos;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.benchmarks.gateway.GatewayProcess;
import com.rfid3.foresight.benchmarks.load.ConstantRate;
import com.rfid3.foresight.benchmarks.load.Read;
import com.rfid3.foresight.benchmarks.running.RunningSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * {@code ./foresight bench chaos [single] [pairs] [--full] [name …]}: a gateway beside the running
 * suite meets every fault of every part, every two of them, and with {@code --full} every set of
 * parts down, under 100 requests a second on the five reads. A name chooses the cells it is part
 * of; whole names with their plus signs, and nothing else, are those very cells.
 */
public final class FaultBenchmark {
  private static final int PER_SECOND = 100;
  // Past the longest attempt and the six calls that a breaker looks back on.
  private static final Duration SETTLING = Duration.ofSeconds(3);
  private static final Duration SETTLED = Duration.ofSeconds(4);
  private static final Duration RECOVERY = Duration.ofSeconds(11);
  private static final Duration STEADY = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration QUICK = Duration.ofMillis(20);
  private static final int LONGEST_ATTEMPT_MS = 800;

  private final Board board;
  private final FaultLines lines;
  private final List<Read> reads;

  private FaultBenchmark(Board board, FaultLines lines, List<Read> reads) {
    this.board = board;
    this.lines = lines;
    this.reads = reads;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(System.getProperty("foresight.home", ""));
    var board = new Board(System.out);
    GatewayProcess.openEverything(home);
    try (var lines = new FaultLines(GatewayProcess.settings(home));
        var gateway = GatewayProcess.start(home, lines.settings())) {
      var suite = new RunningSuite(home, "http://127.0.0.1:" + gateway.port());
      var benchmark = new FaultBenchmark(board, lines, suite.fiveReads(suite.anyTag()));
      benchmark.warmUp();
      List<Cell> cells = chosen(List.of(arguments));
      List<Cell> possible = cells.stream().filter(lines::lead).toList();
      if (possible.size() < cells.size()) {
        int left = cells.size() - possible.size();
        board.say(
            left + " cells left out: the suite runs without Unleash (./foresight up --unleash)");
      }
      for (Cell cell : possible) {
        benchmark.report(benchmark.tried(cell));
      }
    }
    System.exit(board.exitCode());
  }

  private static List<Cell> chosen(List<String> arguments) {
    if (!arguments.isEmpty() && arguments.stream().allMatch(each -> each.contains("+"))) {
      return arguments.stream().map(Cell::named).toList();
    }
    List<Cell> cells = new ArrayList<>();
    boolean all =
        arguments.stream().noneMatch(each -> each.equals("single") || each.equals("pairs"));
    if (all || arguments.contains("single")) {
      cells.addAll(Cell.singles());
    }
    if (all || arguments.contains("pairs")) {
      cells.addAll(PairwiseCover.cells(new Random(7)));
    }
    if (arguments.contains("--full")) {
      cells.addAll(Cell.subsetsDown());
    }
    List<String> names =
        arguments.stream()
            .filter(each -> !List.of("single", "pairs", "--full").contains(each))
            .toList();
    return cells.stream()
        .filter(cell -> names.isEmpty() || names.stream().anyMatch(cell.name()::contains))
        .toList();
  }

  // A gateway has met faults before: neither its usual way nor its ways out are measured cold.
  private void warmUp() throws InterruptedException {
    var load = ConstantRate.start(reads, PER_SECOND);
    try (load) {
      Thread.sleep(Duration.ofSeconds(10));
    }
    tried(Cell.everything(Fault.DOWN));
    tried(Cell.everything(Fault.SLOW));
  }

  private Trial tried(Cell cell) throws InterruptedException {
    var load = ConstantRate.start(reads, PER_SECOND);
    Instant began;
    Instant healed;
    try (load) {
      Thread.sleep(Duration.ofSeconds(1));
      began = Instant.now();
      lines.put(cell);
      Thread.sleep(SETTLING.plus(SETTLED));
      healed = Instant.now();
      lines.heal();
      awaitLive(load, healed);
    }
    return new Trial(cell, load.samples(), began, began.plus(SETTLING), healed);
  }

  // Whoever falls back within two seconds of having been live is not live yet.
  private static void awaitLive(ConstantRate load, Instant healed) throws InterruptedException {
    Instant checked = healed.plus(STEADY);
    while (checked.isBefore(healed.plus(RECOVERY))) {
      Thread.sleep(Duration.between(Instant.now(), checked));
      if (Trial.allLive(load.samples(), checked.minus(STEADY))) {
        return;
      }
      checked = checked.plus(LOOK);
    }
    Thread.sleep(Duration.between(Instant.now(), checked));
  }

  private void report(Trial trial) {
    String name = "chaos." + trial.cell().name();
    trial.wrong().forEach((what, count) -> board.say(name + " WRONG " + what + " x" + count));
    trial.slowerThan(QUICK).stream().limit(5).forEach(slow -> board.say(name + " SLOW " + slow));
    int wrong = trial.wrong().values().stream().mapToInt(Integer::intValue).sum();
    board.add(Figure.atMost(name + ".wrong_answers", wrong, 0));
    board.add(
        Figure.atMost(name + ".p99_before_ms", millis(trial.p99Before()), LONGEST_ATTEMPT_MS + 20));
    board.add(Figure.atMost(name + ".p99_settled_ms", millis(trial.p99Settled()), 20));
    board.add(Figure.atMost(name + ".live_again_s", millis(trial.untilLive()) / 1000, 10));
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
