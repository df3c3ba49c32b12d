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

/** A small HTTP server in the place of prediction-service, and the settings tests run under. */
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
    server.createContext("/v1/alert-candidates", this::answer);
    server.start();
    return settings(server.getAddress().getPort());
  }

  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.rest-client.predictions.url", "http://127.0.0.1:" + port);
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

  private void answer(HttpExchange call) throws IOException {
    byte[] body = answers.body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(answers.status, body.length);
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

  /** What the stand-in answers until told otherwise. */
  public static final class Answers {
    private volatile int status = 200;
    private volatile String body = "[]";

    /** It proposes these candidates, and no others. */
    public void propose(String... candidates) {
      body = "[" + String.join(",", candidates) + "]";
      status = 200;
    }

    /** It is there and cannot answer. */
    public void fail() {
      status = 503;
    }
  }
}
