package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
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
