package com.rfid3.foresight.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An operation of the public document, and how its own examples ask it. */
record DescribedOperation(String path, String method, JsonNode content) {

  static List<DescribedOperation> of(JsonNode document) {
    List<DescribedOperation> all = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each ->
                            all.add(
                                new DescribedOperation(
                                    path.getKey(),
                                    each.getKey().toUpperCase(Locale.ROOT),
                                    each.getValue()))));
    return all;
  }

  /** The path with the examples of its places, and of its query where they are wanted. */
  String asked(boolean whole) {
    String filled = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : content.path("parameters")) {
      String name = parameter.path("name").asText();
      String example =
          URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8)
              .replace("+", "%20");
      if (parameter.path("in").asText().equals("path")) {
        filled = filled.replace("{" + name + "}", example);
      } else if (whole && parameter.has("example")) {
        query.add(name + "=" + example);
      }
    }
    return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
  }

  /** The example of its body; empty where it has none. */
  Optional<JsonNode> body() {
    JsonNode example = content.at("/requestBody/content/application~1json/example");
    return example.isMissingNode() ? Optional.empty() : Optional.of(example);
  }

  boolean isStream() {
    return content.at("/responses/200/content").isObject()
        && !content.at("/responses/200/content").has("application/json");
  }

  /** The schema of a JSON answer with this status. */
  JsonNode schemaOf(int status) {
    return content.at("/responses/" + status + "/content/application~1json/schema");
  }

  /** Its examples of a JSON answer with this status. */
  Iterable<JsonNode> examplesOf(int status) {
    return content.at("/responses/" + status + "/content/application~1json/examples");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
