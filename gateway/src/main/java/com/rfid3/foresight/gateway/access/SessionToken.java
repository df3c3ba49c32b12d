package com.rfid3.foresight.gateway.access;

import io.vertx.ext.web.RoutingContext;

/** The token that a browser came with, for the pages that end or replace its session. */
public final class SessionToken {
  private static final String KEY = SessionToken.class.getName();

  private SessionToken() {}

  static void remember(RoutingContext request, Proof proof) {
    if (proof instanceof Proof.Session session) {
      request.put(KEY, session.token());
    }
  }

  /** Empty where the request brought none. */
  public static String of(RoutingContext request) {
    String token = request.get(KEY);
    return token == null ? "" : token;
  }
}
