package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Copies headers from one connection to another but for those that concern one hop alone. */
final class HopHeaders {
  // RFC 9110, 7.6.1. The framing of each hop is its own; Expect was already answered.
  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "expect");

  private HopHeaders() {}

  /** All that goes further, in order, with their spelling. */
  static void copy(MultiMap from, MultiMap to) {
    Set<String> named = named(from);
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!ALWAYS.contains(name) && !named.contains(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }

  /** Whether a request wants to speak another protocol from here on. */
  static boolean asksToUpgrade(MultiMap headers) {
    String wanted = headers.get("Upgrade");
    return wanted != null && !wanted.equalsIgnoreCase("h2c") && named(headers).contains("upgrade");
  }

  // What a Connection header names concerns this connection alone, Content-Length never does.
  private static Set<String> named(MultiMap headers) {
    List<String> values = headers.getAll("Connection");
    if (values.isEmpty()) {
      return Set.of();
    }
    Set<String> named = new HashSet<>();
    for (String value : values) {
      for (String each : value.split(",", -1)) {
        named.add(each.strip().toLowerCase(Locale.ROOT));
      }
    }
    named.remove("content-length");
    named.remove("host");
    return named;
  }
}
