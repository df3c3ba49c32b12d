package com.rfid3.foresight.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;

/** Whether a browser sends a request on behalf of one of the gateway's own pages. */
public final class SameOrigin {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  /** Whether a request by this method may change something. */
  public static boolean isWrite(String method) {
    return !SAFE.contains(method);
  }

  /**
   * Browsers say with every write where it comes from, in one of two headers; what says neither is
   * no browser, and has no business with a browser's cookie.
   */
  public static boolean holds(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin != null
        && request.authority() != null
        && request.authority().toString().equalsIgnoreCase(authorityOf(origin));
  }

  private static String authorityOf(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
