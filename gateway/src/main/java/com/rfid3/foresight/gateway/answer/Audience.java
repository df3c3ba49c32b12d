package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.platform.flags.FlagCaller;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.identity.Caller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** For whom the flags are asked while a request is served. */
@ApplicationScoped
public class Audience {
  private static final String FLAGS = Audience.class.getName();

  private final CurrentVertxRequest current;

  Audience(CurrentVertxRequest current) {
    this.current = current;
  }

  /** The visitor of the request being served. */
  Visitor visitor() {
    return request().map(Visitor::of).orElse(Visitor.ANONYMOUS);
  }

  /** The address that was asked for, with its query. */
  Optional<String> address() {
    return request().map(asked -> asked.request().uri());
  }

  /** The flags that this request was last judged by. */
  Optional<FlagSnapshot> flags() {
    return request().map(asked -> asked.get(FLAGS));
  }

  /** Lets what comes after in the same request go by the same flags. */
  static void remember(RoutingContext request, FlagSnapshot seen) {
    request.put(FLAGS, seen);
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

  private Optional<RoutingContext> request() {
    return Optional.ofNullable(current.getCurrent());
  }
}
