package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.Role;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * What a visitor was found to be.
 *
 * @param scopes families of routes it may use; none for all
 * @param csrf what a browser must repeat to write; empty unless it came by a cookie
 */
public record Pass(Visitor visitor, Means means, Set<String> scopes, String csrf) {
  /** Nothing was shown. */
  public static final Pass NONE = new Pass(Visitor.ANONYMOUS, Means.NOTHING, Set.of(), "");

  /** What was shown is not good. */
  static final Pass REFUSED = new Pass(Visitor.ANONYMOUS, Means.REFUSED, Set.of(), "");

  /** It cannot be found out at the moment. */
  static final Pass UNKNOWN = new Pass(Visitor.ANONYMOUS, Means.UNKNOWN, Set.of(), "");

  private static final String KEY = Pass.class.getName();

  /** By what somebody came in. */
  public enum Means {
    NOTHING,
    REFUSED,
    UNKNOWN,
    KEY,
    SESSION,
    BEARER
  }

  public Pass {
    scopes = Set.copyOf(scopes);
  }

  /** The pass of a request; the front door has given every one. */
  public static Pass of(RoutingContext request) {
    Pass given = request.get(KEY);
    return given == null ? NONE : given;
  }

  public Caller caller() {
    return visitor.caller();
  }

  /** Whether this family of routes is open to it. */
  public boolean covers(String scope) {
    return scopes.isEmpty() || scopes.contains(scope);
  }

  /** Whether this is what its pages must repeat to write. */
  public boolean isRepeatedBy(String token) {
    return !csrf.isEmpty() && token != null && Digest.same(csrf, token);
  }

  /** The same visitor, who may only read: for while the database cannot be asked. */
  Pass readingOnly() {
    Caller caller = caller();
    Caller reader = new Caller(caller.id(), Role.VIEWER, caller.store());
    return new Pass(new Visitor(reader, visitor.segment(), visitor.session()), means, scopes, csrf);
  }

  void enter(RoutingContext request) {
    request.put(KEY, this);
    visitor.enter(request);
  }
}
