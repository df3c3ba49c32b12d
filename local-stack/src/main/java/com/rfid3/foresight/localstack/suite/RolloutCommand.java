package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.rollout.Condition;
import com.rfid3.foresight.localstack.rollout.Phase;
import com.rfid3.foresight.localstack.rollout.Rollout;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollout}: tells the phase, and moves to the next when this one has shown enough. */
@Command(
    name = "rollout",
    mixinStandardHelpOptions = true,
    description = "Tells the phase of the rollout, or moves to another one.")
final class RolloutCommand implements Callable<Integer> {
  private static final int REFUSED = 4;

  @Parameters(
      index = "0",
      defaultValue = "status",
      description = "status, A, B, C, D, E, or resume.")
  private String wanted;

  @Parameters(index = "1", defaultValue = "", description = "With resume: the paused flag.")
  private String flag;

  @Option(names = "--dry-run", description = "Measure and judge, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws SQLException {
    var folder = SuiteFolder.ofLauncher();
    if (wanted.equals("resume")) {
      return new OperatorCalls(folder).resume(flag);
    }
    try (var rollout = RolloutWiring.open(folder)) {
      return wanted.equals("status") ? tell(rollout) : move(rollout);
    }
  }

  private int tell(Rollout rollout) throws SQLException {
    var current = rollout.current();
    if (current.isEmpty()) {
      System.out.println("No rollout has begun; the flags are decided by " + authority(rollout));
      return 0;
    }
    var phase = current.get().phase();
    System.out.printf(
        "Phase %s (%s) since %s, entered by %s; the flags are decided by %s%n",
        phase, phase.words(), current.get().at(), current.get().actor(), authority(rollout));
    print(rollout.measure(phase));
    rollout.steps().stream()
        .skip(1)
        .forEach(step -> System.out.println("  before: " + step.phase() + " at " + step.at()));
    return 0;
  }

  private int move(Rollout rollout) throws SQLException {
    var to =
        Phase.named(wanted)
            .orElseThrow(() -> new ServerFailure("not a phase: " + wanted + "; A to E, or status"));
    var verdict = rollout.judge(to);
    print(verdict.measured());
    if (!verdict.obstacles().isEmpty()) {
      verdict.obstacles().forEach(obstacle -> System.out.println("  refused: " + obstacle));
      return REFUSED;
    }
    if (dryRun) {
      System.out.println("Nothing stands in the way of phase " + to + "; nothing was changed.");
      return 0;
    }
    rollout.enter(to, verdict.measured(), actor());
    System.out.println("Phase " + to + ": " + to.words() + ".");
    return 0;
  }

  private static void print(List<Condition> measured) {
    measured.forEach(condition -> System.out.println(condition.line()));
  }

  private static String authority(Rollout rollout) {
    return rollout.authority().words() + ".";
  }

  private static String actor() {
    return "launcher/" + System.getProperty("user.name");
  }
}
