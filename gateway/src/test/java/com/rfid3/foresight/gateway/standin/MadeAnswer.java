package com.rfid3.foresight.gateway.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * An answer made to order, with what the {@code Made-} headers of the request say: {@code
 * Made-Status}, {@code Made-Header: Name=value} as often as wanted, {@code Made-Body}, {@code
 * Made-Pieces} (sent in so many pieces, chunked), {@code Made-Gzip}. A tag that the caller already
 * has is answered with 304.
 */
final class MadeAnswer {
  private MadeAnswer() {}

  static void send(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    made(exchange, "Header").forEach(header -> set(exchange, header));
    byte[] body = body(exchange);
    int status = hasVersion(exchange) ? 304 : Integer.parseInt(first(exchange, "Status", "200"));
    boolean empty = body.length == 0 || status == 304 || isHead(exchange);
    int pieces = Integer.parseInt(first(exchange, "Pieces", "0"));
    exchange.sendResponseHeaders(status, empty ? -1 : pieces > 0 ? 0 : body.length);
    try (var out = exchange.getResponseBody()) {
      if (!empty) {
        write(out, body, Math.max(1, pieces));
      }
    }
  }

  private static void write(OutputStream out, byte[] body, int pieces) throws IOException {
    int size = Math.max(1, body.length / pieces);
    for (int from = 0; from < body.length; from += size) {
      out.write(body, from, Math.min(size, body.length - from));
      out.flush();
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] body = first(exchange, "Body", "").getBytes(StandardCharsets.UTF_8);
    if (made(exchange, "Gzip").isEmpty()) {
      return body;
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }

  private static void set(HttpExchange exchange, String header) {
    String[] nameAndValue = header.split("=", 2);
    exchange.getResponseHeaders().add(nameAndValue[0], nameAndValue[1]);
  }

  private static boolean hasVersion(HttpExchange exchange) {
    String tag = exchange.getResponseHeaders().getFirst("ETag");
    List<String> asked = exchange.getRequestHeaders().get("If-None-Match");
    return tag != null
        && asked != null
        && asked.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .anyMatch(each -> each.replace("W/", "").equals(tag.replace("W/", "")));
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  private static String first(HttpExchange exchange, String name, String without) {
    List<String> values = made(exchange, name);
    return values.isEmpty() ? without : values.getFirst();
  }

  private static List<String> made(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getOrDefault("Made-" + name, List.of());
  }
}
