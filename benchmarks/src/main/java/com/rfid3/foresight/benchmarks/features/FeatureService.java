package com.rfid3.foresight.benchmarks.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The feature service of the suite that {@code ./foresight up} has started here. */
final class FeatureService {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final String key;
  private final HttpClient client = HttpClient.newHttpClient();

  private FeatureService(int port, String key) {
    this.port = port;
    this.key = key;
  }

  static FeatureService of(Path home) throws IOException {
    Properties secrets = new Properties();
    try (InputStream file = Files.newInputStream(home.resolve(".foresight/secrets.properties"))) {
      secrets.load(file);
    }
    return new FeatureService(port("FEATURES", 8182), secrets.getProperty("internal.key", ""));
  }

  /** The port of a part, as its setting names it. */
  static int port(String part, int usual) {
    return Integer.parseInt(
        System.getenv().getOrDefault("FORESIGHT_" + part + "_PORT", "" + usual));
  }

  int port() {
    return port;
  }

  /** Tags of the shop, so many that have features. */
  List<String> tags(int count) throws IOException, InterruptedException {
    List<String> tags = new ArrayList<>();
    for (JsonNode item : get("/v1/states/items?limit=1000")) {
      if (tags.size() < count && item.hasNonNull("last_scan_at")) {
        tags.add(item.get("tag_id").asText());
      }
    }
    return tags;
  }

  /** Names of the features of items. */
  List<String> features() throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    for (JsonNode view : get("/v1/feature-views")) {
      if (view.path("entity_kind").asText().equals("item")) {
        names.add(view.path("name").asText());
      }
    }
    return names;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  JsonNode post(String path, String type, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  /** A read of one item, as it goes over the wire. */
  byte[] readOf(String tag) {
    String path =
        "/v1/features/item/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    return ("GET " + path + " HTTP/1.1\r\n" + headers() + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A read of many items, as it goes over the wire. */
  byte[] readOf(List<String> tags) throws IOException {
    byte[] body =
        JSON.writeValueAsBytes(
            JSON.createObjectNode()
                .put("entity_kind", "item")
                .set("entities", JSON.valueToTree(tags)));
    String head =
        "POST /v1/features/online HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(headers(), body.length);
    return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private String headers() {
    return "Host: localhost\r\nX-Foresight-Key: " + key + "\r\n";
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer =
        client.send(
            request.header("X-Foresight-Key", key).build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
