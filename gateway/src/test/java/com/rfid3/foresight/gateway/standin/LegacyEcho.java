package com.rfid3.foresight.gateway.standin;

import com.rfid3.foresight.localstack.testing.FaultProxy;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;

/** A legacy application that shows what reached it, and answers in every way HTTP has. */
public final class LegacyEcho implements AutoCloseable {
  private final HttpServer server;
  private final FaultProxy line;

  /** Lets the next piece of {@code /pieces} go. */
  public final Semaphore pieces = new Semaphore(0);

  /** Has a permit for each request that hangs. */
  public final Semaphore hanging = new Semaphore(0);

  /** Lets go of a request that hangs. */
  public final Semaphore released = new Semaphore(0);

  LegacyEcho() {
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

  public FaultProxy line() {
    return line;
  }

  public String url() {
    return "http://127.0.0.1:" + line.port();
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getRawPath()) {
      case "/gzip" -> gzip(exchange);
      case "/pieces" -> pieces(exchange);
      case "/redirect" -> redirect(exchange);
      case "/cookies" -> cookies(exchange);
      case "/range" -> send(exchange, 206, "cdef");
      case "/error" -> send(exchange, 500, "<h1>legacy error</h1>");
      case "/made" -> MadeAnswer.send(exchange);
      case "/hang" -> hang(exchange);
      case "/digest" -> send(exchange, 200, digest(exchange));
      default -> send(exchange, 200, echo(exchange));
    }
  }

  private static String echo(HttpExchange exchange) {
    StringBuilder seen = new StringBuilder();
    seen.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> seen.append('\n').append(name).append(": ").append(values));
    return seen.toString();
  }

  private static void gzip(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("packed".getBytes(StandardCharsets.UTF_8));
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    sendBytes(exchange, 200, packed.toByteArray());
  }

  private void pieces(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      for (String piece : new String[] {"one ", "two ", "three"}) {
        out.write(piece.getBytes(StandardCharsets.UTF_8));
        out.flush();
        pieces.acquireUninterruptibly();
      }
    }
  }

  // A head and a first piece where the query says so, and then nothing more.
  private void hang(HttpExchange exchange) throws IOException {
    if ("begun".equals(exchange.getRequestURI().getQuery())) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("begun".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    }
    hanging.release();
    released.acquireUninterruptibly();
    exchange.close();
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/tab/1?from=redirect");
    send(exchange, 302, "");
  }

  private static void cookies(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Set-Cookie", "a=1; Path=/");
    exchange.getResponseHeaders().add("Set-Cookie", "b=2; HttpOnly");
    send(exchange, 200, "");
  }

  private static String digest(HttpExchange exchange) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (var in = new DigestInputStream(exchange.getRequestBody(), sha)) {
        long length = in.transferTo(OutputStream.nullOutputStream());
        return length + " " + HexFormat.of().formatHex(sha.digest());
      }
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("X-Legacy", "yes");
    sendBytes(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void sendBytes(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      if (!empty) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    line.close();
    server.stop(0);
  }
}
