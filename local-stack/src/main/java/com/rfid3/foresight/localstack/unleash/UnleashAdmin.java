package com.rfid3.foresight.localstack.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The admin API of an Unleash server: what the suite needs there, and the phases of a rollout. */
public final class UnleashAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PROJECT = "/api/admin/projects/default/features/";

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI server;
  private final String password;
  private boolean signedIn;

  /**
   * @param password of the user {@code admin}: no token may import
   */
  public UnleashAdmin(URI server, String password) {
    this.server = server;
    this.password = password;
  }

  /** Brings what an import presupposes: the properties of callers, and the segments. */
  public void prepare() {
    var fields = ask("GET", "/api/admin/context", "");
    for (var field : json(UnleashResource.text("context-fields.json"))) {
      if (!holds(fields, field.get("name").asText())) {
        ask("POST", "/api/admin/context", field.toString());
      }
    }
    var segments = ask("GET", "/api/admin/segments", "").path("segments");
    for (var segment : json(UnleashResource.text("segments.json"))) {
      if (!holds(segments, segment.get("name").asText())) {
        ask("POST", "/api/admin/segments", segment.toString());
      }
    }
  }

  /** Puts flags and strategies of a phase, {@code A} to {@code E}, in place of what is there. */
  public void enter(String phase) {
    ObjectNode order = JSON.createObjectNode();
    order.put("project", "default").put("environment", UnleashSecrets.ENVIRONMENT);
    order.set("data", json(UnleashResource.text("phase-" + phase + ".json")));
    ask("POST", "/api/admin/features-batch/import", order.toString());
  }

  /** Whether the server knows the flags at all. */
  public boolean hasFlags() {
    return !ask("GET", "/api/admin/projects/default/features", "").path("features").isEmpty();
  }

  /** Switches one flag as a click in the dashboard does. */
  public void click(String flag, boolean on) {
    ask(
        "POST",
        PROJECT + flag + "/environments/" + UnleashSecrets.ENVIRONMENT + (on ? "/on" : "/off"),
        "");
  }

  /** How often a flag was seen on and off in the last hour, as the dashboard shows it. */
  public JsonNode usage(String flag) {
    return ask("GET", "/api/admin/client-metrics/features/" + flag, "");
  }

  /** Has the server call {@code address} at every change of a flag. */
  public void callBack(URI address, String secret) {
    for (var addon : ask("GET", "/api/admin/addons", "").path("addons")) {
      ask("DELETE", "/api/admin/addons/" + addon.get("id").asInt(), "");
    }
    ObjectNode addon = JSON.createObjectNode();
    addon.put("provider", "webhook").put("enabled", true).put("description", "Foresight");
    addon.putObject("parameters").put("url", address.toString()).put("authorization", secret);
    var events = addon.putArray("events");
    for (var event :
        new String[] {
          "feature-environment-enabled",
          "feature-environment-disabled",
          "feature-strategy-add",
          "feature-strategy-update",
          "feature-strategy-remove",
          "segment-updated"
        }) {
      events.add(event);
    }
    ask("POST", "/api/admin/addons", addon.toString());
  }

  private JsonNode ask(String method, String path, String body) {
    if (!signedIn) {
      ObjectNode user = JSON.createObjectNode().put("username", "admin").put("password", password);
      send("POST", "/auth/simple/login", user.toString());
      signedIn = true;
    }
    return send(method, path, body);
  }

  private JsonNode send(String method, String path, String body) {
    var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, publisher)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new ServerFailure(
            "Unleash refused "
                + method
                + " "
                + path
                + ": "
                + answer.statusCode()
                + " "
                + answer.body());
      }
      return json(answer.body().isBlank() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new ServerFailure("Unleash at " + server + " cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted", e);
    }
  }

  private static boolean holds(JsonNode list, String name) {
    for (var each : list) {
      if (each.path("name").asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new ServerFailure("Unleash did not answer in JSON", e);
    }
  }
}
