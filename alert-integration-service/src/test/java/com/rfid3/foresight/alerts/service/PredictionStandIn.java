package com.rfid3.foresight.alerts.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A small HTTP server in the place of both polled services, and the settings tests run under. */
public class PredictionStandIn implements QuarkusTestResourceLifecycleManager {
  private final Answers answers = new Answers();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/alert-candidates", call -> answer(call, answers.predictions));
    server.createContext("/v1/data-alerts", call -> answer(call, answers.data));
    server.start();
    return settings(server.getAddress().getPort());
  }

  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.rest-client.predictions.url", "http://127.0.0.1:" + port);
    settings.put("quarkus.rest-client.features.url", "http://127.0.0.1:" + port);
    settings.put("quarkus.http.test-port", "0");
    settings.put("foresight.alerts.poll-interval", "PT1H");
    settings.put("foresight.alerts.view-interval", "PT0.2S");
    settings.put("foresight.alerts.hysteresis.minimum-hold", "PT0S");
    settings.put("foresight.alerts.hysteresis.quiet-time", "PT0.3S");
    settings.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
    settings.put("MAINTENANCE_PREDICTION_ENABLED", "true");
    settings.put("DEMAND_FORECASTING_ENABLED", "true");
    return settings;
  }

  private static void answer(HttpExchange call, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(answer.status(), body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(answers, new TestInjector.MatchesType(Answers.class));
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private record Answer(int status, String body) {
    static Answer of(String... candidates) {
      return new Answer(200, "[" + String.join(",", candidates) + "]");
    }
  }

  /** What the stand-ins answer until told otherwise. */
  public static final class Answers {
    private volatile Answer predictions = Answer.of();
    private volatile Answer data = Answer.of();

    /** The predictions propose these candidates, and no others. */
    public void propose(String... candidates) {
      predictions = Answer.of(candidates);
    }

    /** The feature store warns of this about its data, and of nothing else. */
    public void warn(String... candidates) {
      data = Answer.of(candidates);
    }

    /** The predictions are there and cannot answer. */
    public void fail() {
      predictions = new Answer(503, "");
    }

    /** The feature store is there and cannot answer. */
    public void failAboutData() {
      data = new Answer(503, "");
    }
  }
}
