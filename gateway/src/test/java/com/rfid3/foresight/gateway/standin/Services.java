package com.rfid3.foresight.gateway.standin;

import com.rfid3.foresight.gateway.standin.StandIn.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The three services as the gateway sees them, answering what their contracts say. */
public record Services(StandIn predictions, StandIn features, StandIn alerts) {
  static Services start() {
    return new Services(
        new StandIn(Services::predicted),
        new StandIn(path -> ready()),
        new StandIn(path -> path.startsWith("/q/") ? ready() : Said.json(text("alerts.json"))));
  }

  public void all(Mood mood) {
    List.of(predictions, features, alerts).forEach(service -> service.is(mood));
  }

  void close() {
    List.of(predictions, features, alerts).forEach(StandIn::close);
  }

  private static Said predicted(String path) {
    if (path.startsWith("/q/")) {
      return ready();
    }
    return path.startsWith("/v1/outlook")
        ? Said.json(text("outlook.json"))
        : Said.json(text("item-predictions.json"));
  }

  private static Said ready() {
    return Said.json("{\"status\":\"UP\"}");
  }

  private static String text(String name) {
    try (var in = Services.class.getResourceAsStream("/contract/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
