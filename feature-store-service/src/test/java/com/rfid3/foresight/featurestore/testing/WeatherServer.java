package com.rfid3.foresight.featurestore.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A weather service in its moods. */
public final class WeatherServer implements QuarkusTestResourceLifecycleManager {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Mood mood = Mood.FINE;
  private volatile long at;
  private HttpServer server;

  /** What it is like. */
  public enum Mood {
    FINE,
    ERROR,
    NOT_JSON,
    WITHOUT_VALUES,
    OUT_OF_RANGE,
    ENDLESS,
    SILENT
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/now", this::answer);
    server.start();
    String prefix = "foresight.external.http.weather.";
    return Map.of(
        prefix + "url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/now?day={date}",
        prefix + "timeout",
        "2s",
        prefix + "time",
        "/current/at",
        prefix + "headers.X-Key",
        "secret",
        prefix + "values.temperature_f",
        "/current/temperature",
        prefix + "values.humidity_pct",
        "/current/humidity",
        prefix + "values.precipitation_in",
        "/day/0/rain");
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-Key"));
    try (exchange) {
      switch (mood) {
        case FINE -> send(exchange, 200, body("71.5"));
        case ERROR -> send(exchange, 500, body("71.5"));
        case NOT_JSON -> send(exchange, 200, "<html>sunny</html>");
        case WITHOUT_VALUES -> send(exchange, 200, "{\"current\": {\"at\": 0}}");
        case OUT_OF_RANGE -> send(exchange, 200, body("7150"));
        case ENDLESS -> sendForEver(exchange);
        case SILENT -> closing.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String body(String temperature) {
    return """
        {"current": {"at": %d, "temperature": %s, "humidity": null}, "day": [{"rain": 0.25}]}
        """
        .formatted(at, temperature);
  }

  /** The time that its values are of. */
  public void measuresAt(long epochSecond) {
    at = epochSecond;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void sendForEver(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    byte[] spaces = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 1000; i++) {
      body.write(spaces);
    }
  }

  /** From now on it is in a mood, and has not been asked. */
  public void is(Mood other) {
    mood = other;
    asked.clear();
  }

  /** What it was asked, in order. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(WeatherServer.class));
  }

  @Override
  public void stop() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
