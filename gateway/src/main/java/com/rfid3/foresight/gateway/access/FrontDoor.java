package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.CallerHeaders;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * The first to see every request, those that are passed through included: takes away the headers by
 * which the services know each other, and finds out who is asking.
 */
@ApplicationScoped
class FrontDoor {
  /** Before everything, the pass-through too. */
  private static final int FIRST = Integer.MIN_VALUE;

  void mount(@Observes Router router) {
    router.route().order(FIRST).handler(this::receive);
  }

  private void receive(RoutingContext request) {
    strip(request.request().headers());
    Visitor.ANONYMOUS.enter(request);
    request.next();
  }

  // Nobody outside may say who they are in the suite's own words. Most bring nothing to take away.
  private static void strip(MultiMap headers) {
    List<String> own = List.of();
    for (var header : headers) {
      if (isOwn(header.getKey())) {
        own = own.isEmpty() ? new ArrayList<>() : own;
        own.add(header.getKey());
      }
    }
    own.forEach(headers::remove);
  }

  private static boolean isOwn(String name) {
    return name.regionMatches(true, 0, CallerHeaders.PREFIX, 0, CallerHeaders.PREFIX.length());
  }
}
