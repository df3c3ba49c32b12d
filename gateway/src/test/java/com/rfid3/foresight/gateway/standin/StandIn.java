package com.rfid3.foresight.gateway.standin;

import com.rfid3.foresight.localstack.testing.FaultProxy;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
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
  private final Function<String, Said> answers;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  public StandIn(Function<String, Said> answers) {
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
    switch (mood) {
      case RESET -> exchange.close();
      case GARBAGE -> send(exchange, Said.json("<html>not what was agreed"));
      case ERROR -> send(exchange, new Said(500, "text/plain", "boom"));
      case WELL, DOWN, SLOW -> send(exchange, answers.apply(exchange.getRequestURI().getRawPath()));
    }
  }

  private static void send(HttpExchange exchange, Said said) throws IOException {
    byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
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
