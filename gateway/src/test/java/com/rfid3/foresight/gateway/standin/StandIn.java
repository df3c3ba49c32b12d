package com.rfid3.foresight.gateway.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.localstack.testing.FaultProxy;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** A real HTTP server behind a line that can fail; it answers, or fails, as its mood is. */
public final class StandIn implements AutoCloseable {
  /** One answer. */
  public record Said(int status, String type, String body) {
    public static Said json(String body) {
      return new Said(200, "application/json", body);
    }
  }

  private final HttpServer server;
  private final FaultProxy line;

  /** A request as it came in. */
  public record Request(String method, String uri, Headers headers, String body) {
    /** Raw path, without the query. */
    public String path() {
      return uri.split("\\?", 2)[0];
    }

    /** The request as JSON, for those who want to know what reached a service. */
    public Said echo() {
      ObjectNode echo = JsonNodeFactory.instance.objectNode();
      echo.put("method", method).put("uri", uri).put("body", body);
      headers.forEach((name, values) -> echo.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      return Said.json(echo.toString());
    }
  }

  /** Lets the next piece of a stream go. */
  public final Semaphore pieces = new Semaphore(0);

  private final Function<Request, Said> answers;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  public StandIn(Function<Request, Said> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    line = FaultProxy.to(server.getAddress().getPort());
  }

  public String url() {
    return "http://127.0.0.1:" + line.port();
  }

  /** Raw paths with query that were asked for, oldest first. */
  public List<String> asked() {
    return asked;
  }

  public void is(Mood next) {
    line.heal();
    line.delay(Duration.ZERO);
    mood = next;
    if (next == Mood.DOWN) {
      line.refuse();
    } else if (next == Mood.SLOW) {
      line.delay(Duration.ofSeconds(5));
    }
  }

  /** Every answer arrives so much later. */
  public void delay(Duration delay) {
    line.delay(delay);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toASCIIString());
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toASCIIString(),
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (mood == Mood.WELL && request.path().endsWith("/events")) {
      stream(exchange);
      return;
    }
    switch (mood) {
      case RESET -> exchange.close();
      case GARBAGE -> send(exchange, Said.json("<html>not what was agreed"));
      case ERROR -> send(exchange, new Said(500, "text/plain", "boom"));
      case WELL, DOWN, SLOW -> send(exchange, answers.apply(request));
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    try (var out = exchange.getResponseBody()) {
      for (String piece : new String[] {"after " + last, "more"}) {
        out.write(("data: " + piece + "\n\n").getBytes(UTF_8));
        out.flush();
        pieces.acquireUninterruptibly();
      }
    }
  }

  private static void send(HttpExchange exchange, Said said) throws IOException {
    byte[] body = said.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", said.type());
    exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    line.close();
    server.stop(0);
  }
}
