package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A read of the public document: its path, and what it says of parameters and answers. */
record Operation(String path, JsonNode get) {

  static List<Operation> reads(JsonNode document) {
    List<Operation> reads = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().at("/get/tags/0").asText().equals("Reads")) {
                reads.add(new Operation(path.getKey(), path.getValue().get("get")));
              }
            });
    return reads;
  }

  /** The schema of the data of its answer, empty where the document names none. */
  String dataSchema() {
    String reference =
        get.at("/responses/200/content/application~1json/schema/allOf/1/properties/data/$ref")
            .asText();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** A request with values drawn for the path and for some of the other parameters. */
  String drawn(DrawnValues values) {
    String filled = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : get.path("parameters")) {
      String name = parameter.get("name").asText();
      String value = encoded(values.of(parameter));
      if (parameter.get("in").asText().equals("path")) {
        // An empty segment or one of dots would be another path.
        filled = filled.replace("{" + name + "}", value.matches("\\.*") ? "x" : value);
      } else if (values.isChosen()) {
        query.add(name + "=" + value);
      }
    }
    return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
