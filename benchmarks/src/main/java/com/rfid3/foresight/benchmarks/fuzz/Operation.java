package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An operation of the public document: what it says of parameters, body and answers. */
record Operation(String path, String method, JsonNode content) {
  /** Doors with secrets of their own, and what would end the run: all predictions switched off. */
  private static final Set<String> LEFT_OUT =
      Set.of("kill-switch", "unleash-webhook", "/operator/", "/train");

  /** Every operation that is asked and answered once; {@code writing} with those that change. */
  static List<Operation> of(JsonNode document, boolean writing) {
    List<Operation> all = new ArrayList<>();
    for (var path : document.get("paths").properties()) {
      for (var each : path.getValue().properties()) {
        var operation =
            new Operation(path.getKey(), each.getKey().toUpperCase(Locale.ROOT), each.getValue());
        boolean open = LEFT_OUT.stream().noneMatch(path.getKey()::contains);
        if (open && !operation.isStream() && (writing || !operation.isWrite())) {
          all.add(operation);
        }
      }
    }
    return all;
  }

  /** Whether it needs a role because it changes something. */
  boolean isWrite() {
    return !method.equals("GET") && !needs("anonymous");
  }

  boolean needs(String role) {
    return content.path("x-role").asText().equals(role);
  }

  private boolean isStream() {
    JsonNode answers = content.at("/responses/200/content");
    return answers.isObject() && !answers.has("application/json");
  }

  /** The schema of a JSON answer with this status. */
  JsonNode schemaOf(int status) {
    return content.at("/responses/" + status + "/content/application~1json/schema");
  }

  /** A path with values drawn for its places and for some of the other parameters. */
  String drawn(DrawnValues values) {
    String filled = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : content.path("parameters")) {
      String name = parameter.path("name").asText();
      String value = encoded(values.of(parameter));
      if (parameter.path("in").asText().equals("path")) {
        // An empty segment or one of dots would be another path.
        filled = filled.replace("{" + name + "}", value.matches("\\.*") ? "x" : value);
      } else if (parameter.path("in").asText().equals("query") && values.isChosen()) {
        query.add(name + "=" + value);
      }
    }
    return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
  }

  /** A body: its example with members changed, taken away or put in; empty where it has none. */
  String drawnBody(DrawnValues values) {
    JsonNode body = content.at("/requestBody/content/application~1json");
    return body.isMissingNode() ? "" : values.body(body.path("example"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
