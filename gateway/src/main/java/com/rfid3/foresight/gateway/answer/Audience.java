package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.platform.flags.FlagCaller;
import com.rfid3.foresight.platform.identity.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** For whom the flags are asked while a request is served. */
@ApplicationScoped
public class Audience {
  private final CurrentVertxRequest current;

  Audience(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The visitor of the request being served, as the flags see it. */
  public FlagCaller now() {
    RoutingContext request = current.getCurrent();
    return of(request == null ? Visitor.ANONYMOUS : Visitor.of(request));
  }

  /** A visitor as the flags see it. */
  public static FlagCaller of(Visitor visitor) {
    Caller caller = visitor.caller();
    if (caller.isAnonymous()) {
      return FlagCaller.ANONYMOUS;
    }
    String session = visitor.session().isEmpty() ? caller.id() : visitor.session();
    return new FlagCaller(
        caller.id(), caller.role().wire(), caller.store(), session, visitor.segment());
  }
}
