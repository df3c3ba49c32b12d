package com.rfid3.foresight.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.routes.Route;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One service's document, its schemas under names that no other service uses. */
final class ServiceDocument {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  // A tree of any JSON is described by the getters of the class that holds it.
  private static final String ANYTHING = "JsonNode";

  private final JsonNode document;
  private final List<JsonNode> exchanges;
  private final String prefix;
  private final Set<String> used = new HashSet<>();

  private ServiceDocument(JsonNode document, List<JsonNode> exchanges, String prefix) {
    this.document = document;
    this.exchanges = exchanges;
    this.prefix = prefix;
  }

  static ServiceDocument of(Owner owner) {
    String name = owner.name().charAt(0) + owner.name().substring(1).toLowerCase(Locale.ROOT);
    return new ServiceDocument(ContractFiles.document(owner), ContractFiles.exchanges(owner), name);
  }

  /** What answers a route there, its references renamed; empty where the service has no such. */
  Optional<JsonNode> operation(Route route) {
    Form wanted = Form.of(pathOf(route));
    String method = route.call().method().toLowerCase(Locale.ROOT);
    return document.path("paths").properties().stream()
        .filter(path -> Form.of(path.getKey()).takes(wanted))
        .filter(path -> path.getValue().path(method).isObject())
        // The one that says more of the path in words is meant: places come after letters.
        .min(Comparator.comparing(path -> Form.places(path.getKey()).size()))
        .map(path -> path.getValue().path(method))
        .map(this::renamed);
  }

  /** An example for the place of this position, from whatever names the same thing. */
  Optional<String> example(Route route, int position) {
    Form wanted = Form.of(pathOf(route));
    return exchanges.stream()
        .map(each -> each.get("request"))
        .filter(request -> Form.places(request.get("path").asText()).size() > position)
        .filter(request -> Form.of(upTo(request.get("path").asText(), position)).begins(wanted))
        .map(
            request ->
                request
                    .path("places")
                    .path(Form.places(request.get("path").asText()).get(position))
                    .asText())
        .findFirst();
  }

  private static String upTo(String path, int position) {
    int end = -1;
    for (int i = 0; i <= position; i++) {
      end = path.indexOf('}', end + 1);
    }
    return path.substring(0, end + 1);
  }

  /** The exchanges by which a route is agreed on. */
  List<JsonNode> exchanges(Route route) {
    Form wanted = Form.of(pathOf(route));
    return exchanges.stream()
        .filter(each -> each.at("/request/method").asText().equals(route.call().method()))
        .filter(each -> Form.of(each.at("/request/path").asText()).equals(wanted))
        .toList();
  }

  /** The schemas that the operations asked for so far refer to, and those that these refer to. */
  void addSchemas(ObjectNode schemas) {
    var added = new HashSet<String>();
    while (!added.containsAll(used)) {
      for (String name : List.copyOf(used)) {
        if (added.add(name)) {
          JsonNode schema = renamed(document.at("/components/schemas/" + name));
          schemas.set(prefix + name, Nullable.members(schema));
        }
      }
    }
  }

  private static String pathOf(Route route) {
    return "/v1" + route.call().path().text().substring("integrated".length());
  }

  private JsonNode renamed(JsonNode node) {
    if (node.isObject()) {
      if (node.path("$ref").asText().equals(SCHEMAS + ANYTHING)) {
        return NODES.objectNode();
      }
      ObjectNode copy = NODES.objectNode();
      node.properties()
          .forEach(
              member ->
                  copy.set(
                      member.getKey(),
                      member.getKey().equals("$ref")
                          ? reference(member.getValue().asText())
                          : renamed(member.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      node.forEach(element -> copy.add(renamed(element)));
      return copy;
    }
    return node;
  }

  private TextNode reference(String to) {
    String name = to.substring(SCHEMAS.length());
    used.add(name);
    return NODES.textNode(SCHEMAS + prefix + name);
  }
}
