package com.rfid3.foresight.gateway.standin;

import com.rfid3.foresight.gateway.standin.StandIn.Request;
import com.rfid3.foresight.gateway.standin.StandIn.Said;
import com.rfid3.foresight.localstack.testing.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The three services as the gateway sees them, answering what their contracts say. */
public record Services(StandIn predictions, StandIn features, StandIn alerts) {
  /** Begins the ids of requests that are to be answered as the exchanges say. */
  public static final String AS_AGREED = "as-agreed-";

  private static final List<Exchange> EXCHANGES = Exchange.all();

  static Services start() {
    return new Services(
        new StandIn(Services::predicted),
        new StandIn(asked -> isHealth(asked) ? ready() : echoed(asked)),
        new StandIn(Services::alerted));
  }

  public void all(Mood mood) {
    List.of(predictions, features, alerts).forEach(service -> service.is(mood));
  }

  void close() {
    List.of(predictions, features, alerts).forEach(StandIn::close);
  }

  private static Said predicted(Request asked) {
    if (isHealth(asked)) {
      return ready();
    }
    if (asked.path().startsWith("/v1/outlook")) {
      return example("predictions", "outlook");
    }
    boolean item = asked.path().startsWith("/v1/items/") && asked.method().equals("GET");
    return item ? example("predictions", "item-predictions") : echoed(asked);
  }

  private static Said alerted(Request asked) {
    if (isHealth(asked)) {
      return ready();
    }
    return asked.path().equals("/v1/alerts") ? example("alerts", "alerts") : echoed(asked);
  }

  // Words in the query choose the answer, so that a test needs no server of its own.
  private static Said echoed(Request asked) {
    if (String.valueOf(asked.headers().getFirst("X-Request-Id")).startsWith(AS_AGREED)) {
      return agreed(asked);
    }
    if (asked.uri().contains("say=refused")) {
      return new Said(422, "application/problem+json", text("refused.json"));
    }
    if (asked.uri().contains("say=unroutable")) {
      return new Said(404, "application/problem+json", text("unroutable.json"));
    }
    if (asked.uri().contains("say=mixed")) {
      return Said.json(text("mixed-types.json"));
    }
    return asked.echo();
  }

  private static Said agreed(Request asked) {
    return EXCHANGES.stream()
        .filter(exchange -> exchange.request().method().equals(asked.method()))
        .filter(exchange -> asked.path().matches(exchange.request().pathPattern()))
        .findFirst()
        .map(Services::said)
        .orElseGet(asked::echo);
  }

  private static Said said(Exchange exchange) {
    String body = exchange.body().isMissingNode() ? "" : exchange.body().toString();
    String type = exchange.status() < 400 ? "application/json" : "application/problem+json";
    return new Said(exchange.status(), type, body);
  }

  private static boolean isHealth(Request asked) {
    return asked.path().startsWith("/q/");
  }

  private static Said example(String provider, String name) {
    return Said.json(Exchange.of(provider, name).body().toString());
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
