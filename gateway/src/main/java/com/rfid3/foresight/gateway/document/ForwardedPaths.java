package com.rfid3.foresight.gateway.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.routes.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The routes that other services answer, as an OpenAPI document of their public form. */
final class ForwardedPaths {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Owner, ServiceDocument> services = new EnumMap<>(Owner.class);
  private final ObjectNode document = JSON.createObjectNode();
  private final ObjectNode paths = document.putObject("paths");

  private ForwardedPaths() {
    for (Owner owner : List.of(Owner.PREDICTIONS, Owner.FEATURES, Owner.ALERTS)) {
      services.put(owner, ServiceDocument.of(owner));
    }
  }

  /** OpenAPI 3.1 with paths and schemas; {@code Answer} and {@code Problem} are not among them. */
  static JsonNode of(List<Route> routes) {
    var forwarded = new ForwardedPaths();
    routes.stream()
        .filter(route -> forwarded.services.containsKey(route.owner()))
        .forEach(forwarded::add);
    forwarded.document.put("openapi", "3.1.0");
    forwarded.document.putObject("info").put("title", "forwarded").put("version", "1");
    ObjectNode schemas = forwarded.document.putObject("components").putObject("schemas");
    forwarded.services.values().forEach(service -> service.addSchemas(schemas));
    return forwarded.document;
  }

  private void add(Route route) {
    ServiceDocument service = services.get(route.owner());
    Optional<JsonNode> behind = service.operation(route);
    List<JsonNode> exchanges = service.exchanges(route);
    ObjectNode operation =
        paths
            .withObject("/" + escaped("/api/" + route.call().path().text()))
            .putObject(route.call().method().toLowerCase(Locale.ROOT));
    operation.putArray("tags").add(tag(route));
    operation.put("operationId", operationId(route));
    operation.put("summary", behind.map(it -> it.path("summary").asText()).orElse(route.name()));
    var asked = new AskedForm(route, service, behind, exchanges);
    asked.addParameters(operation);
    asked.addBody(operation);
    new AnsweredForm(route, behind, exchanges).addTo(operation.putObject("responses"));
  }

  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }

  private static String tag(Route route) {
    String scope = route.scope();
    return Character.toUpperCase(scope.charAt(0)) + scope.substring(1).replace('-', ' ');
  }

  private static String operationId(Route route) {
    return (route.call().method().toLowerCase(Locale.ROOT)
            + "-"
            + route.call().path().text().substring("integrated/".length()))
        .replaceAll("[^a-z]+", "-")
        .replaceAll("-$", "");
  }

  /** JSON from a text of the suite's own. */
  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Our own texts are JSON", unreadable);
    }
  }
}
