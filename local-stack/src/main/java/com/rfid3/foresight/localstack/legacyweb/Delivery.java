package com.rfid3.foresight.localstack.legacyweb;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends an answer as the client wants it: a part of it, compressed, or its head only. */
final class Delivery {

  private static final int WORTH_COMPRESSING = 500;
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  private Delivery() {}

  static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers asked = exchange.getRequestHeaders();
    String range = header(asked, "Range");
    boolean ranged = !range.isEmpty() && reply.headers().containsKey("Accept-Ranges");
    if (ranged) {
      write(exchange, part(reply, range));
    } else if (header(asked, "Accept-Encoding").contains("gzip") && compressible(reply)) {
      write(
          exchange,
          new Reply(reply.status(), reply.headers(), gzip(reply.body()))
              .with("Content-Encoding", "gzip")
              .with("Vary", "Accept-Encoding"));
    } else {
      write(exchange, reply);
    }
  }

  private static boolean compressible(Reply reply) {
    return reply.body().length > WORTH_COMPRESSING
        && (reply.type().startsWith("text/") || reply.type().startsWith("application/json"));
  }

  private static Reply part(Reply reply, String range) {
    int length = reply.body().length;
    Matcher wanted = RANGE.matcher(range);
    if (!wanted.matches() || (wanted.group(1).isEmpty() && wanted.group(2).isEmpty())) {
      return reply;
    }
    int from =
        wanted.group(1).isEmpty() ? length - bounded(wanted.group(2)) : bounded(wanted.group(1));
    boolean open = wanted.group(1).isEmpty() || wanted.group(2).isEmpty();
    int to = open ? length - 1 : Math.min(bounded(wanted.group(2)), length - 1);
    from = Math.max(0, from);
    if (from > to) {
      return new Reply(416, reply.headers(), new byte[0])
          .with("Content-Range", "bytes */" + length);
    }
    return new Reply(206, reply.headers(), Arrays.copyOfRange(reply.body(), from, to + 1))
        .with("Content-Range", "bytes %d-%d/%d".formatted(from, to, length));
  }

  private static int bounded(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(compressed)) {
      stream.write(body);
    }
    return compressed.toByteArray();
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    if (headOnly || reply.body().length == 0) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(reply.body().length));
      exchange.sendResponseHeaders(reply.status(), -1);
    } else {
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  private static String header(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }
}
