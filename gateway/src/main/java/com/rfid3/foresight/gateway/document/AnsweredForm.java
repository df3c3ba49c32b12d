package com.rfid3.foresight.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.gateway.routes.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a forwarded route is answered: the service's answer is the data of an envelope; a stream is
 * passed as it is.
 */
record AnsweredForm(Route route, Optional<JsonNode> behind, List<JsonNode> exchanges) {
  private static final String OK = "200";
  private static final int CREATED = 201;
  private static final String JSON_SCHEMA = "/content/application~1json/schema";

  void addTo(ObjectNode responses) {
    String status = route.isStream() ? OK : status();
    ObjectNode response = responses.putObject(status);
    response.put("description", words());
    if (route.isStream()) {
      response.putObject("content").putObject(streamed()).putObject("schema").put("type", "string");
      return;
    }
    if (!route.isWrite()) {
      response.putObject("headers").putObject("ETag").putObject("schema").put("type", "string");
      responses.putObject("304").put("description", "The caller has this version.");
    }
    ObjectNode content = response.putObject("content").putObject("application/json");
    ObjectNode schema = content.putObject("schema");
    var both = schema.putArray("allOf");
    both.addObject().put("$ref", "#/components/schemas/Answer");
    both.addObject().put("type", "object").putObject("properties").set("data", data());
    exchanges.stream()
        .map(each -> each.at("/response/body"))
        .filter(body -> !body.isMissingNode())
        .filter(body -> !body.has("status") || !body.path("success").isBoolean())
        .findFirst()
        .ifPresent(
            body ->
                content
                    .putObject("examples")
                    .putObject("live")
                    .put("summary", "the service answers")
                    .set("value", enveloped(body)));
  }

  private String words() {
    if (route.isStream()) {
      return "As long as both sides like; not wrapped.";
    }
    return route.isWrite()
        ? "Done, once under one Idempotency-Key."
        : "In this shape in every state; predictive.state says how it was come by.";
  }

  private String streamed() {
    String path = route.call().path().text();
    if (path.endsWith("/events")) {
      return "text/event-stream";
    }
    return path.endsWith("/export") ? "text/csv" : "application/x-ndjson";
  }

  // What answers without a body gets an envelope here, and with it a 200.
  private String status() {
    boolean created =
        exchanges.stream().anyMatch(each -> each.at("/response/status").asInt() == CREATED);
    return created ? Integer.toString(CREATED) : OK;
  }

  private JsonNode data() {
    JsonNode schema =
        behind
            .map(it -> it.path("responses"))
            .map(
                it ->
                    it.at("/200" + JSON_SCHEMA).isObject()
                        ? it.at("/200" + JSON_SCHEMA)
                        : it.at("/201" + JSON_SCHEMA))
            .filter(JsonNode::isObject)
            .orElse(JsonNodeFactory.instance.objectNode().put("type", "object"));
    if (!schema.path("type").asText().equals("array")) {
      return schema;
    }
    ObjectNode named = JsonNodeFactory.instance.objectNode().put("type", "object");
    named.putObject("properties").set(listName(), schema);
    return named;
  }

  // A bare list of a service gets the name that the shape gives it.
  private String listName() {
    return ForwardedPaths.parsed(route.part().empty()).properties().stream()
        .filter(member -> member.getValue().isArray())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("list");
  }

  private JsonNode enveloped(JsonNode body) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true);
    if (body.isArray()) {
      answer.putObject("data").set(listName(), body);
    } else {
      answer.set("data", body);
    }
    answer.put("timestamp", "2026-01-31T10:30:00Z").put("request_id", "7b0c");
    ObjectNode predictive = answer.putObject("predictive").put("state", "live");
    predictive.putNull("reason").putNull("age_ms").put("flags_revision", 118);
    predictive.putObject("parts").putObject(route.part().name()).put("state", "live");
    return answer;
  }
}
