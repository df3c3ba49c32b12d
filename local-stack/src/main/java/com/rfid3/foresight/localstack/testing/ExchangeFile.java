package com.rfid3.foresight.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of {@code contracts} in the source tree, where its example is taken anew from a real
 * answer.
 */
final class ExchangeFile {
  /** Enough of a list to show the forms of its elements. */
  private static final int ELEMENTS = 2;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;

  private ExchangeFile(Path file) {
    this.file = file;
  }

  /** Below {@code contracts}, as seen from the folder of a room, where its tests run. */
  static ExchangeFile at(String place) {
    return new ExchangeFile(Path.of("..", "contracts", "src", "main", "resources", place));
  }

  void write(JsonNode content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, JSON.writeValueAsString(content) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer becomes the example, and what not all elements of a list have is optional. */
  void take(Map<String, String> places, int status, JsonNode answer) {
    ObjectNode content = read();
    ObjectNode named = ((ObjectNode) content.get("request")).putObject("places");
    String asked = content.get("request").toString();
    places.entrySet().stream()
        .filter(place -> asked.contains("{" + place.getKey() + "}"))
        .forEach(place -> named.put(place.getKey(), place.getValue()));
    ObjectNode response = content.withObject("/response");
    var optional = new TreeSet<String>();
    response.path("optional").forEach(each -> optional.add(each.asText()));
    findOptional(answer, optional);
    response.put("status", status);
    ArrayNode list = response.putArray("optional");
    optional.forEach(list::add);
    if (!answer.isMissingNode()) {
      response.set("body", shortened(answer));
    }
    write(content);
  }

  private ObjectNode read() {
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void findOptional(JsonNode node, Set<String> optional) {
    if (node.isArray()) {
      var all = new TreeSet<String>();
      node.forEach(element -> element.fieldNames().forEachRemaining(all::add));
      all.stream().filter(name -> !hasEach(node, name)).forEach(optional::add);
    }
    node.forEach(child -> findOptional(child, optional));
  }

  private static boolean hasEach(JsonNode elements, String name) {
    for (JsonNode element : elements) {
      if (!element.hasNonNull(name)) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode shortened(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JSON.createObjectNode();
      node.properties().forEach(each -> copy.set(each.getKey(), shortened(each.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      for (int i = 0; i < Math.min(ELEMENTS, node.size()); i++) {
        copy.add(shortened(node.get(i)));
      }
      return copy;
    }
    return node;
  }
}
