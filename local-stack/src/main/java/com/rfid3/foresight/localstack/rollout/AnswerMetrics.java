package com.rfid3.foresight.localstack.rollout;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Counts of answers as the gateway's metrics tell them, since it started. */
public final class AnswerMetrics {
  private static final Pattern ANSWERS =
      Pattern.compile("(?m)^foresight_gateway_answers_total\\{([^}]*)\\} ([0-9.eE+]+)$");
  private static final Pattern REQUESTS =
      Pattern.compile("(?m)^http_server_requests_seconds_count\\{([^}]*)\\} ([0-9.eE+]+)$");
  private static final Set<String> NOT_LIVE = Set.of("stale", "legacy", "empty");
  // The reads that carry predictions; the others are live whatever happens.
  private static final Set<String> PREDICTED = Set.of("item", "alerts", "insights", "summary");

  private AnswerMetrics() {}

  /** Reads the text format of Prometheus. */
  public static Evidence.Answers read(String metrics) {
    long open =
        sum(ANSWERS, metrics, labels -> isPredicted(labels) && !has(labels, "state", "off"));
    long fallbacks =
        sum(
            ANSWERS,
            metrics,
            labels ->
                isPredicted(labels)
                    && NOT_LIVE.stream().anyMatch(state -> has(labels, "state", state)));
    long all = sum(REQUESTS, metrics, AnswerMetrics::isOurs);
    long errors =
        sum(REQUESTS, metrics, labels -> isOurs(labels) && has(labels, "outcome", "SERVER_ERROR"));
    return new Evidence.Answers(all, errors, open, fallbacks);
  }

  private static boolean isPredicted(String labels) {
    return PREDICTED.stream().anyMatch(read -> has(labels, "read", read));
  }

  private static boolean isOurs(String labels) {
    return labels.contains("uri=\"/api/integrated")
        || labels.contains("uri=\"/api/inventory-analytics")
        || labels.contains("uri=\"/api/predictive");
  }

  private static boolean has(String labels, String name, String value) {
    return labels.contains(name + "=\"" + value + "\"");
  }

  private static long sum(Pattern lines, String metrics, Predicate<String> wanted) {
    return (long)
        lines
            .matcher(metrics)
            .results()
            .filter(line -> wanted.test(line.group(1)))
            .mapToDouble(line -> Double.parseDouble(line.group(2)))
            .sum();
  }
}
