package com.rfid3.foresight.benchmarks.chaos;

import com.rfid3.foresight.benchmarks.load.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the answers showed around one outage: killed at one moment, back and ready at another. */
record Outage(List<Sample> samples, Instant killedAt, Instant readyAt) {

  /** Answers that were not 200 in their shape, by what was wrong and how often. */
  Map<String, Integer> faults() {
    var counts = new TreeMap<String, Integer>();
    samples.forEach(
        sample ->
            AnswerShape.fault(sample)
                .ifPresent(fault -> counts.merge(sample.name() + ": " + fault, 1, Integer::sum)));
    return counts;
  }

  /** States and reasons seen, by read, while the part was away. */
  Map<String, Integer> statesDuring() {
    var counts = new TreeMap<String, Integer>();
    samples.stream()
        .filter(sample -> sample.due().isAfter(killedAt) && sample.due().isBefore(readyAt))
        .forEach(sample -> counts.merge(sample.name() + " " + state(sample), 1, Integer::sum));
    return counts;
  }

  /** From the part being ready again to the last degraded answer that was asked for later. */
  Duration untilLive() {
    return samples.stream()
        .filter(sample -> sample.due().isAfter(readyAt) && !state(sample).startsWith("live"))
        .map(Sample::due)
        .max(Instant::compareTo)
        .map(last -> Duration.between(readyAt, last))
        .orElse(Duration.ZERO);
  }

  /** Whether answers were live again before the load ended. */
  boolean recovered() {
    return samples.stream()
        .max((one, other) -> one.due().compareTo(other.due()))
        .map(Outage::state)
        .map(state -> state.startsWith("live"))
        .orElse(false);
  }

  private static String state(Sample sample) {
    return AnswerShape.read(sample)
        .flatMap(
            answer ->
                Optional.of(answer.at("/predictive/state").asText(""))
                    .filter(state -> !state.isEmpty())
                    .map(
                        state ->
                            (state + " " + answer.at("/predictive/reason").asText("")).strip()))
        .orElse(sample.name().equals("health") ? "live" : "none");
  }
}
