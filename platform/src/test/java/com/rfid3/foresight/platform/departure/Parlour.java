package com.rfid3.foresight.platform.departure;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A web server that takes leave: {@code /read} is answered at once, {@code /slow} when a test says
 * so, {@code /events} begins and never ends.
 */
final class Parlour implements AutoCloseable {
  final Connections connections = new Connections();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final BlockingQueue<HttpServerResponse> waiting = new LinkedBlockingQueue<>();

  Parlour() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  private void answer(HttpServerRequest request) {
    connections.meet(request.connection());
    HttpServerResponse response = request.response();
    switch (request.path()) {
      case "/slow" -> waiting.add(response);
      case "/events" -> {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("data: 1\n");
      }
      default -> response.end("read");
    }
  }

  int port() {
    return server.actualPort();
  }

  /** Waits for somebody who waits for {@code /slow}. */
  HttpServerResponse slow() throws InterruptedException {
    HttpServerResponse response = waiting.poll(10, TimeUnit.SECONDS);
    if (response == null) {
      throw new IllegalStateException("nobody asked for /slow");
    }
    return response;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
