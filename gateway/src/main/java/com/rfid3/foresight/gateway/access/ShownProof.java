package com.rfid3.foresight.gateway.access;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Takes what is shown off a request, so that nothing behind the door sees it: neither the legacy
 * application nor a log. A program's key counts for more than a browser's cookie; a key that is not
 * one of ours may be meant for the legacy application, and is left to it.
 */
final class ShownProof {
  static final String API_KEY = "X-API-Key";
  static final String COOKIE = "foresight_session";
  private static final String COOKIES = "Cookie";
  private static final String AUTHORIZATION = "Authorization";
  private static final String BEARER = "Bearer ";

  private ShownProof() {}

  /**
   * Takes the proof; {@code bearers} tells whether tokens of an identity provider are looked at.
   */
  static Proof takeFrom(MultiMap headers, boolean bearers) {
    String session = takeSession(headers);
    String key = headers.get(API_KEY);
    if (key != null) {
      if (AccessKey.idIn(key.strip()).isPresent()) {
        headers.remove(API_KEY);
      }
      return new Proof.Key(key.strip());
    }
    String authorization = headers.get(AUTHORIZATION);
    if (bearers && authorization != null && startsWithBearer(authorization)) {
      headers.remove(AUTHORIZATION);
      return new Proof.Bearer(authorization.substring(BEARER.length()).strip());
    }
    return session.isEmpty() ? new Proof.None() : new Proof.Session(session);
  }

  private static boolean startsWithBearer(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  // Almost nobody has the cookie; their header is left as it was written.
  private static String takeSession(MultiMap headers) {
    String cookies = headers.get(COOKIES);
    if (cookies == null || !cookies.contains(COOKIE + "=")) {
      return "";
    }
    String[] pairs = String.join(";", headers.getAll(COOKIES)).split(";", -1);
    String rest =
        Arrays.stream(pairs)
            .map(String::strip)
            .filter(pair -> !pair.isEmpty() && !isSession(pair))
            .collect(Collectors.joining("; "));
    headers.remove(COOKIES);
    if (!rest.isEmpty()) {
      headers.set(COOKIES, rest);
    }
    return Arrays.stream(pairs)
        .map(String::strip)
        .filter(ShownProof::isSession)
        .map(pair -> pair.substring(COOKIE.length() + 1))
        // Some clients write values in quotes. (RFC 6265, 4.1.1)
        .map(value -> value.replace("\"", ""))
        .findFirst()
        .orElse("");
  }

  private static boolean isSession(String pair) {
    return pair.startsWith(COOKIE + "=");
  }
}
