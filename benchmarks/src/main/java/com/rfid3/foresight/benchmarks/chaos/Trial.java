package com.rfid3.foresight.benchmarks.chaos;

import com.rfid3.foresight.benchmarks.load.Percentiles;
import com.rfid3.foresight.benchmarks.load.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the answers showed around one cell's faults: begun, settled and healed at these moments. */
record Trial(Cell cell, List<Sample> samples, Instant began, Instant settled, Instant healed) {

  /** Answers that were not 200 in their shape, and settled ones of the wrong state, with counts. */
  Map<String, Integer> wrong() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Sample sample : samples) {
      AnswerShape.fault(sample)
          .ifPresent(fault -> counts.merge(sample.name() + ": " + fault, 1, Integer::sum));
    }
    for (Sample sample : between(settled, healed)) {
      String state = text(sample, "/predictive/state");
      String reason = text(sample, "/predictive/reason");
      if (!cell.explains(sample.name(), state, reason)) {
        counts.merge(sample.name() + ": " + state + " " + reason, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The longest that one caller in a hundred waits once the breakers have had their time. */
  Duration p99Settled() {
    return p99(between(settled, healed));
  }

  /** Which settled answers took longer than this, when they were asked for, and what they said. */
  List<String> slowerThan(Duration goal) {
    return between(settled, healed).stream()
        .filter(sample -> sample.latency().compareTo(goal) > 0)
        .sorted(Comparator.comparing(Sample::due))
        .map(
            sample ->
                "%s after %d ms: %d ms, %s"
                    .formatted(
                        sample.name(),
                        Duration.between(began, sample.due()).toMillis(),
                        sample.latency().toMillis(),
                        text(sample, "/predictive/reason")))
        .toList();
  }

  /** The longest that one caller in a hundred waits before. */
  Duration p99Before() {
    return p99(between(began, settled));
  }

  /** From the repair to the last degraded answer that was asked for later. */
  Duration untilLive() {
    return samples.stream()
        .filter(sample -> sample.due().isAfter(healed) && isDegraded(sample))
        .map(Sample::due)
        .max(Instant::compareTo)
        .map(last -> Duration.between(healed, last))
        .orElse(Duration.ZERO);
  }

  /** Whether every answer that was asked for since then is live. */
  static boolean allLive(List<Sample> samples, Instant since) {
    return samples.stream()
        .filter(sample -> sample.due().isAfter(since))
        .noneMatch(Trial::isDegraded);
  }

  private static boolean isDegraded(Sample sample) {
    return !sample.name().equals("health") && !text(sample, "/predictive/state").equals("live");
  }

  private static Duration p99(List<Sample> chosen) {
    return chosen.isEmpty() ? Duration.ZERO : Percentiles.of(chosen).at(0.99);
  }

  private List<Sample> between(Instant from, Instant to) {
    return samples.stream()
        .filter(sample -> sample.due().isAfter(from) && sample.due().isBefore(to))
        .toList();
  }

  private static String text(Sample sample, String pointer) {
    return AnswerShape.read(sample).map(answer -> answer.at(pointer).asText("")).orElse("none");
  }
}
