package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** Tells the legacy application who really asked, and by which name and scheme. */
final class ForwardedHeaders {
  private ForwardedHeaders() {}

  static void add(HttpServerRequest asked, MultiMap headers) {
    String before = headers.get("X-Forwarded-For");
    String caller = asked.remoteAddress().hostAddress();
    headers.set("X-Forwarded-For", before == null ? caller : before + ", " + caller);
    setIfAbsent(headers, "X-Forwarded-Proto", asked.scheme());
    if (asked.authority() != null) {
      setIfAbsent(headers, "X-Forwarded-Host", asked.authority().toString());
    }
  }

  private static void setIfAbsent(MultiMap headers, String name, String value) {
    if (value != null && !headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
