package com.rfid3.foresight.benchmarks.observability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes traces over OTLP/HTTP, as the collectors of an installation do. */
final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var collector = new Collector(server);
    server.createContext("/v1/traces", collector::take);
    server.start();
    return collector;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      spans.addAll(Span.allOf(exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Everything heard so far. */
  List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The trace in which some span has this attribute; empty as long as none has come. */
  List<Span> traceWith(String attribute, String value) {
    return spans.stream()
        .filter(span -> value.equals(span.attributes().get(attribute)))
        .map(Span::trace)
        .findFirst()
        .map(trace -> spans.stream().filter(span -> span.trace().equals(trace)).toList())
        .orElse(List.of());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
