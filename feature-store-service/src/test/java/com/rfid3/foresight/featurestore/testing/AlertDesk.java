package com.rfid3.foresight.featurestore.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server in the place of the alert service: keeps what it is told, answers as it is bidden. */
public final class AlertDesk implements QuarkusTestResourceLifecycleManager {
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/alerts", this::take);
    server.start();
    return Map.of(
        "quarkus.rest-client.alerts.url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** From now on every telling is answered with a status, and nothing has been told. */
  public void answer(int with) {
    status = with;
    told.clear();
  }

  /** Bodies that were told, in order. */
  public List<String> told() {
    return told;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(AlertDesk.class));
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
