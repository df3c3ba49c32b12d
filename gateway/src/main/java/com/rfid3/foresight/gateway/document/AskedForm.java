package com.rfid3.foresight.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.gateway.routes.Route;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a forwarded route is asked: the service's parameters and body, with the exchanges' examples.
 */
record AskedForm(
    Route route, ServiceDocument service, Optional<JsonNode> behind, List<JsonNode> exchanges) {
  /** For places that no exchange has. */
  private static final Map<String, String> EXAMPLES = Map.of("store", "3607");

  void addParameters(ObjectNode operation) {
    ArrayNode parameters = operation.putArray("parameters");
    Form.places(route.call().path().text()).forEach(name -> addPlace(parameters, name));
    Map<String, List<String>> examples = queryExamples();
    for (JsonNode parameter : behind.map(it -> it.path("parameters")).orElse(none())) {
      if (!parameter.path("in").asText().equals("query")) {
        continue;
      }
      ObjectNode copy = parameter.deepCopy();
      List<String> example = examples.get(copy.path("name").asText());
      if (example != null) {
        copy.put("example", example.getFirst());
      }
      parameters.add(copy);
    }
  }

  void addBody(ObjectNode operation) {
    JsonNode body = behind.map(it -> it.path("requestBody")).orElse(none());
    if (body.isEmpty()) {
      return;
    }
    operation.set("requestBody", body.deepCopy());
    for (JsonNode content : operation.at("/requestBody/content")) {
      exchanges.stream()
          .map(AskedForm::bodyOf)
          .filter(example -> !example.isMissingNode())
          .findFirst()
          .ifPresent(example -> ((ObjectNode) content).set("example", example));
    }
  }

  private void addPlace(ArrayNode parameters, String name) {
    ObjectNode place = parameters.addObject();
    place.put("name", name).put("in", "path").put("required", true);
    place.put("description", "Percent-encoded, %2F included.");
    place.putObject("schema").put("type", "string").put("minLength", 1);
    int position = Form.places(route.call().path().text()).indexOf(name);
    service
        .example(route, position)
        .or(() -> Optional.ofNullable(EXAMPLES.get(name)))
        .ifPresent(example -> place.put("example", example));
  }

  private static JsonNode bodyOf(JsonNode exchange) {
    JsonNode request = exchange.get("request");
    if (!request.has("body")) {
      return request.path("body");
    }
    String text = request.get("body").toString();
    for (var place : request.path("places").properties()) {
      text = text.replace("{" + place.getKey() + "}", place.getValue().asText());
    }
    return ForwardedPaths.parsed(text);
  }

  private Map<String, List<String>> queryExamples() {
    return exchanges.stream()
        .findFirst()
        .map(it -> new QueryStringDecoder(it.at("/request/path").asText()).parameters())
        .orElse(Map.of());
  }

  private static JsonNode none() {
    return JsonNodeFactory.instance.objectNode();
  }
}
