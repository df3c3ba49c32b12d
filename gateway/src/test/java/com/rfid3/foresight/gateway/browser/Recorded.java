package com.rfid3.foresight.gateway.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers of the reads beyond the plan, in the shapes of their contracts and in any state: the
 * services behind them are not part of the gateway's tests.
 */
final class Recorded {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/integrated/";
  private static final List<String> OF_THE_GATEWAY =
      List.of("item/", "dashboard/alerts", "flags", "alerts/events");

  private final JsonNode answers = read("answers.json");
  private final List<Integer> batches = new CopyOnWriteArrayList<>();
  private volatile String state = "live";
  private volatile Optional<String> alert = Optional.empty();

  /** Puts the answers before the gateway on this page. */
  Recorded on(Page page) {
    page.route(url -> URI.create(url).getPath().startsWith(API), this::answer);
    return this;
  }

  /** All answers are in this state from now on; {@code error} is none, {@code failing} is a 500. */
  void is(String next) {
    state = next;
  }

  /** The list of alerts is one predictive alert with this message from now on. */
  void alert(String message) {
    alert = Optional.of(message);
  }

  /** How many ids each batch call asked for, oldest first. */
  List<Integer> batches() {
    return batches;
  }

  private void answer(Route route) {
    URI asked = URI.create(route.request().url());
    String path = asked.getPath().substring(API.length());
    if (state.equals("failing")) {
      problem(route, 500, "SYSTEM_ERROR");
    } else if (path.equals("dashboard/alerts") && alert.isPresent()) {
      fulfill(route, alerts(alert.get()));
    } else if (path.equals("items/predictions")) {
      fulfill(route, batch(route.request().postData()));
    } else if (!route.request().method().equals("GET")) {
      problem(route, 401, "UNAUTHORIZED");
    } else if (OF_THE_GATEWAY.stream().anyMatch(path::startsWith) && !answers.has(path)) {
      route.fallback();
    } else if (state.equals("insufficient") && answers.has(path + "?insufficient")) {
      fulfill(route, answers.get(path + "?insufficient"));
    } else if (answers.has(path)) {
      fulfill(route, live() ? answers.get(path) : JSON.createObjectNode());
    } else {
      problem(route, 404, "NOT_FOUND");
    }
  }

  private boolean live() {
    return List.of("live", "stale", "insufficient").contains(state);
  }

  private JsonNode batch(String body) {
    ArrayNode items = JSON.createArrayNode();
    JsonNode ids = parsed(body).get("ids");
    batches.add(ids.size());
    ids.forEach(
        id -> {
          ObjectNode item = items.addObject().put("id", id.asText()).put("found", true);
          item.set("item", answers.get("item"));
        });
    return JSON.createObjectNode().set("items", items);
  }

  private static JsonNode alerts(String message) {
    ObjectNode list = JSON.createObjectNode();
    list.putArray("alerts")
        .addObject()
        .put("id", "pred_1")
        .put("type", "predictive")
        .put("severity", "critical")
        .put("confidence", 0.9)
        .put("created_at", "2026-01-31T09:00:00Z")
        .put("message", message);
    return list;
  }

  private void fulfill(Route route, JsonNode data) {
    ObjectNode answer = JSON.createObjectNode().put("success", true);
    answer.set("data", data);
    ObjectNode predictive = answer.putObject("predictive");
    predictive.put("state", state.equals("insufficient") ? "live" : state);
    predictive.put("age_ms", state.equals("stale") ? 7_200_000 : 240_000).put("flags_revision", 1);
    if (!live()) {
      predictive.put("reason", state.equals("off") ? "flag_off" : "service_down");
    }
    predictive.putObject("parts");
    send(route, 200, answer);
  }

  private static void problem(Route route, int status, String code) {
    send(route, status, JSON.createObjectNode().put("success", false).put("code", code));
  }

  private static void send(Route route, int status, JsonNode body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/json")
            .setBody(body.toString()));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream("/browser/" + name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
