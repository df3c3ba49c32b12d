package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.Caller;
import io.vertx.ext.web.RoutingContext;

/**
 * Who is at the door of the gateway, with what the feature flags see beside the caller.
 *
 * @param segment the group it belongs to, such as {@code beta}, or empty
 * @param session names the session, stable while it lasts and no secret; empty without one
 */
public record Visitor(Caller caller, String segment, String session) {
  /** Someone who has shown nothing. */
  public static final Visitor ANONYMOUS = new Visitor(Caller.ANONYMOUS, "", "");

  private static final String KEY = Visitor.class.getName();

  /** The visitor of a request; the front door has seen every one. */
  public static Visitor of(RoutingContext request) {
    Visitor known = request.get(KEY);
    return known == null ? ANONYMOUS : known;
  }

  void enter(RoutingContext request) {
    request.put(KEY, this);
  }
}
