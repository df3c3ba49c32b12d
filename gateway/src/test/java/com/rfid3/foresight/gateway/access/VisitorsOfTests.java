package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.Role;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a test say who is asking, as {@code id,role,segment} in a header, so that what the flags
 * make of a visitor is tested without keys and sessions.
 */
@ApplicationScoped
class VisitorsOfTests {
  static final String HEADER = "Visitor-Of-Test";

  void mount(@Observes Router router) {
    // After the front door and the pass-through, before everything else.
    router.route("/api/*").order(Integer.MIN_VALUE + 2).handler(VisitorsOfTests::enter);
  }

  private static void enter(RoutingContext request) {
    String said = request.request().getHeader(HEADER);
    if (said != null) {
      String[] words = said.split(",", -1);
      Caller caller = new Caller(words[0], Role.named(words[1]).orElseThrow(), "");
      new Visitor(caller, words[2], "session-of-" + words[0]).enter(request);
    }
    request.next();
  }
}
