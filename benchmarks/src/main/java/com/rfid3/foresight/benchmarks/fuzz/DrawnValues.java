package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws values for parameters: some that hold, some at the edges, some that hold nowhere. */
final class DrawnValues {
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e9",
          "NaN",
          "null",
          "true",
          "99999999999999999999",
          "..",
          "%",
          "%2e%2e/",
          "a/b",
          "?#&=;",
          "'; DROP TABLE x; --",
          "\"",
          "\u0000",
          "\r\nX: y",
          "\u00e4\u00f6",
          "\ud83d\ude00",
          "\u202e",
          "<script>",
          "{\"a\":1}",
          "[]",
          "x".repeat(300),
          "x".repeat(4000),
          "_%_%",
          "\\");

  private final RandomGenerator random;

  DrawnValues(RandomGenerator random) {
    this.random = random;
  }

  boolean isChosen() {
    return random.nextInt(3) > 0;
  }

  String of(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    return switch (random.nextInt(4)) {
      case 0 -> parameter.path("example").asText("x");
      case 1 -> edge(schema);
      case 2 -> ODD.get(random.nextInt(ODD.size()));
      default -> text(1 + random.nextInt(40));
    };
  }

  /** A body made of an example: whole, with members changed, gone or added, or no such thing. */
  String body(JsonNode example) {
    return switch (random.nextInt(6)) {
      case 0 -> example.toString();
      case 1 -> "{" + text(5);
      case 2 -> "[1,null,{}]";
      default -> changed(example).toString();
    };
  }

  private JsonNode changed(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(
              member -> {
                if (random.nextInt(8) > 0) {
                  copy.set(member.getKey(), changed(member.getValue()));
                }
              });
      return random.nextInt(8) == 0 ? copy.put("more", text(5)) : copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> copy.add(changed(element)));
      return copy;
    }
    return random.nextInt(3) > 0 ? node : odd();
  }

  private JsonNode odd() {
    return switch (random.nextInt(4)) {
      case 0 -> JsonNodeFactory.instance.numberNode(random.nextInt() * 1e6);
      case 1 -> JsonNodeFactory.instance.nullNode();
      case 2 -> JsonNodeFactory.instance.objectNode();
      default -> JsonNodeFactory.instance.textNode(ODD.get(random.nextInt(ODD.size())));
    };
  }

  private String edge(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asText();
    }
    if (schema.has("maximum")) {
      long near =
          random.nextBoolean() ? schema.get("maximum").asLong() : schema.get("minimum").asLong();
      return Long.toString(near + random.nextInt(3) - 1);
    }
    return "x".repeat(Math.max(0, schema.path("maxLength").asInt(20) + random.nextInt(3) - 1));
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < length; index++) {
      int letter = random.nextInt(0x300);
      text.append((char) letter);
    }
    return text.toString();
  }
}
