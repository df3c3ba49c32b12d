package com.rfid3.foresight.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A service's OpenAPI document as its consumers have it: {@code document/<provider>.json} of {@code
 * contracts}, from which the gateway makes the public one. The service may add to it; what it takes
 * away or makes another type breaks somebody. With {@code -Dforesight.keep=true} it is written
 * anew.
 */
public final class KeptDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode kept;
  private final JsonNode served;
  private final List<String> broken = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private KeptDocument(JsonNode kept, JsonNode served) {
    this.kept = kept;
    this.served = served;
  }

  /** What of the kept document no longer holds of the service that listens there. */
  public static List<String> brokenBy(String provider, URI base) {
    try (var in = base.resolve("/q/openapi?format=json").toURL().openStream()) {
      JsonNode served = JSON.readTree(in);
      if (Conversation.KEEPING) {
        ExchangeFile.at("document/" + provider + ".json").write(served);
        return List.of();
      }
      return brokenBy(kept(provider), served);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What of one document no longer holds of another; a line each. */
  public static List<String> brokenBy(JsonNode kept, JsonNode served) {
    var both = new KeptDocument(kept, served);
    kept.path("paths").properties().forEach(path -> both.path(path.getKey(), path.getValue()));
    return both.broken;
  }

  private static JsonNode kept(String provider) throws IOException {
    String file = "document/" + provider + ".json";
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return JSON.readTree(in);
    }
  }

  private void path(String path, JsonNode operations) {
    for (var each : operations.properties()) {
      JsonNode now = served.path("paths").path(path).path(each.getKey());
      String name = each.getKey() + " " + path;
      if (now.isMissingNode()) {
        broken.add(name + " is gone");
      } else if (each.getValue().isObject()) {
        operation(name, each.getValue(), now);
      }
    }
  }

  private void operation(String name, JsonNode before, JsonNode now) {
    for (JsonNode parameter : before.path("parameters")) {
      if (!now.path("parameters")
          .findValuesAsText("name")
          .contains(parameter.path("name").asText())) {
        broken.add(name + " takes no " + parameter.path("name").asText() + " any more");
      }
    }
    for (var content : before.at("/responses/200/content").properties()) {
      JsonNode other = now.at("/responses/200/content").path(content.getKey());
      schema(name + " answers", content.getValue().path("schema"), other.path("schema"));
    }
  }

  private void schema(String at, JsonNode before, JsonNode now) {
    JsonNode was = resolved(kept, before);
    JsonNode is = resolved(served, now);
    if (!compared.add(at + before + now)) {
      return;
    }
    if (!was.path("type").equals(is.path("type"))) {
      broken.add(at + " " + is.path("type") + " and not " + was.path("type"));
      return;
    }
    for (var property : was.path("properties").properties()) {
      JsonNode other = is.path("properties").path(property.getKey());
      String place = (before.has("$ref") ? nameOf(before) : at) + "/" + property.getKey();
      if (other.isMissingNode()) {
        broken.add(place + " is gone");
      } else {
        schema(place, property.getValue(), other);
      }
    }
    if (was.has("items")) {
      schema(at + "/*", was.get("items"), is.path("items"));
    }
  }

  private static String nameOf(JsonNode reference) {
    String path = reference.path("$ref").asText();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    return schema.has("$ref") ? document.at("/components/schemas/" + nameOf(schema)) : schema;
  }
}
