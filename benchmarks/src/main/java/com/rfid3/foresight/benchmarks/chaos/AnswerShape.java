package com.rfid3.foresight.benchmarks.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.benchmarks.load.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The documented shape of the five reads: what must be there in every state. */
final class AnswerShape {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> STATES = Set.of("live", "stale", "legacy", "empty", "off");
  private static final List<String> ENVELOPE =
      List.of("/success", "/data", "/timestamp", "/request_id", "/predictive/state");
  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "item",
          List.of(
              "/data/item_info/tag_id",
              "/data/item_info/common_name",
              "/data/item_info/current_location",
              "/data/predictions",
              "/data/last_updated"),
          "alerts",
          List.of(
              "/data/alerts",
              "/data/summary/total_alerts",
              "/data/summary/critical_alerts",
              "/data/summary/predictive_alerts",
              "/data/summary/existing_alerts",
              "/data/page/limit"),
          "insights",
          List.of(
              "/data/inventory_overview/total_items",
              "/data/health_metrics/health_score",
              "/data/activity_metrics/recent_scans",
              "/data/by_status",
              "/enhanced_features"),
          "summary",
          List.of(
              "/data/inventory_overview/utilization_rate",
              "/data/health_metrics/active_alerts",
              "/data/by_category"),
          "health",
          List.of("/data/overall_status", "/data/components", "/data/features"));

  private AnswerShape() {}

  /** The answer as JSON, where it is any. */
  static Optional<JsonNode> read(Sample sample) {
    try {
      return Optional.ofNullable(JSON.readTree(sample.body())).filter(JsonNode::isObject);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** What is wrong with an answer, in a few words; empty where it holds. */
  static Optional<String> fault(Sample sample) {
    if (sample.status() != 200) {
      return Optional.of("status " + sample.status());
    }
    return read(sample)
        .map(answer -> faultIn(sample.name(), answer))
        .orElse(Optional.of("no JSON"));
  }

  private static Optional<String> faultIn(String name, JsonNode answer) {
    for (String member : name.equals("health") ? List.of("/success", "/data") : ENVELOPE) {
      if (answer.at(member).isMissingNode()) {
        return Optional.of("no " + member);
      }
    }
    for (String member : MEMBERS.get(name)) {
      if (answer.at(member).isMissingNode()) {
        return Optional.of("no " + member);
      }
    }
    String state = answer.at("/predictive/state").asText("live");
    return STATES.contains(state) ? Optional.empty() : Optional.of("state " + state);
  }
}
