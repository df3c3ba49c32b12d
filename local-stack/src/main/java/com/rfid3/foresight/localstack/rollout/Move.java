package com.rfid3.foresight.localstack.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a rollout may go from one phase to another: forward one step at a time, after the least
 * time and with every condition met; back at once, however far.
 *
 * @param from the phase it is in, and since when; empty before the first
 */
public record Move(Optional<Step> from, Phase to) {

  /** A phase that was entered. */
  public record Step(Phase phase, Instant at, String actor) {}

  /** Whether the conditions of the phase it is in have to be met. */
  public boolean isForward() {
    return from.map(step -> to.compareTo(step.phase()) > 0).orElse(false);
  }

  /** Why it may not; empty when it may. */
  public List<String> obstacles(List<Condition> met, Duration minimum, Instant now) {
    if (from.isEmpty()) {
      return to == Phase.A
          ? List.of()
          : List.of("a rollout begins with phase A: ./foresight rollout A");
    }
    return isForward() ? forward(from.get(), met, minimum, now) : List.of();
  }

  private List<String> forward(Step step, List<Condition> met, Duration minimum, Instant now) {
    if (!step.phase().next().equals(Optional.of(to))) {
      return List.of(
          "phase "
              + step.phase().next().orElseThrow()
              + " comes before "
              + to
              + ": no phase is skipped");
    }
    var obstacles = new ArrayList<String>();
    met.stream()
        .filter(condition -> !condition.holds())
        .forEach(condition -> obstacles.add(condition.name() + ": " + condition.measured()));
    var left = minimum.minus(Duration.between(step.at(), now));
    if (left.isPositive()) {
      obstacles.add("phase " + step.phase() + " lasts " + text(left) + " more");
    }
    return obstacles;
  }

  private static String text(Duration time) {
    return time.toHours() > 0
        ? time.toHours() + " h " + time.toMinutesPart() + " m"
        : time.toMinutes() + " m " + time.toSecondsPart() + " s";
  }
}
