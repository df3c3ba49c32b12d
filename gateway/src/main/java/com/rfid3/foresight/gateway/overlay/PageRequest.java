package com.rfid3.foresight.gateway.overlay;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Set;

/** Tells a browser that goes to a page from one that fetches a part of it. */
final class PageRequest {
  private static final Set<String> PAGES = Set.of("document", "iframe", "frame");

  private PageRequest() {}

  static boolean isOne(HttpServerRequest asked) {
    MultiMap headers = asked.headers();
    return asked.method().equals(HttpMethod.GET)
        // Its length is not known beforehand, and HTTP/1.0 has no other way to tell where it ends.
        && asked.version() != HttpVersion.HTTP_1_0
        && wantsPage(headers)
        && !headers.contains("Range")
        && !headers.contains("X-Requested-With")
        && !headers.contains("HX-Request");
  }

  private static boolean wantsPage(MultiMap headers) {
    String destination = headers.get("Sec-Fetch-Dest");
    String accepted = headers.get("Accept");
    return (destination == null || PAGES.contains(destination))
        && (accepted == null || accepted.contains("text/html") || accepted.contains("*/*"));
  }
}
