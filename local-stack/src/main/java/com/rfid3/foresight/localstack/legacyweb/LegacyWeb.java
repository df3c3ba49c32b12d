package com.rfid3.foresight.localstack.legacyweb;

import com.rfid3.foresight.localstack.shop.jdbc.ConnectionSource;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The stand-in for the legacy web application on 127.0.0.1: its addresses, shapes and formulas,
 * computed from the legacy tables.
 */
public final class LegacyWeb implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LegacyWeb.class.getName());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Sql sql;
  private final Map<String, Route> routes;

  private LegacyWeb(HttpServer server, Sql sql, Clock clock) {
    this.server = server;
    this.sql = sql;
    this.routes = LegacyRoutes.over(sql, clock);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Starts the stand-in.
   *
   * @param port where to listen; 0 for any free one
   * @param connections to the legacy database
   * @param clock for time stamps and for what is recent
   */
  public static LegacyWeb start(int port, ConnectionSource connections, Clock clock)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new LegacyWeb(HttpServer.create(address, 0), new Sql(connections), clock);
  }

  /** The stand-in as a process of its own, set up by the environment. */
  public static void main(String[] arguments) throws IOException, SQLException {
    LegacyProcess.start(System.getenv(), Clock.systemUTC());
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Delivery.send(exchange, answer(exchange));
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/static/")) {
      return StaticFiles.file(path);
    }
    Route route = routes.getOrDefault(path, _ -> Reply.notFound());
    try {
      return route.answer(request(exchange));
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "No answer for " + path, e);
      // The legacy routes print the exception; the stand-in keeps the shape and spares the text.
      return Reply.json(500, Map.of("error", "Internal error"));
    }
  }

  private static Request request(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(),
        Request.parse(query == null ? "" : query),
        headers,
        exchange.getRequestBody());
  }

  @Override
  public void close() throws SQLException {
    server.stop(0);
    threads.shutdownNow();
    sql.close();
  }
}
