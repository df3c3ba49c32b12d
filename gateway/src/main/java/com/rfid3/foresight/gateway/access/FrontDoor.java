package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.CallerHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first to see every request, those that are passed through included: takes away the headers by
 * which the services know each other, and finds out who is asking.
 */
@ApplicationScoped
class FrontDoor {
  /** Before everything, the pass-through too. */
  private static final int FIRST = Integer.MIN_VALUE;

  private final Verification verification;
  private final Threshold threshold;

  FrontDoor(Verification verification, Threshold threshold) {
    this.verification = verification;
    this.threshold = threshold;
  }

  void mount(@Observes Router router) {
    router.route().order(FIRST).handler(this::receive);
  }

  private void receive(RoutingContext request) {
    HttpServerRequest asked = request.request();
    strip(asked.headers());
    Proof proof = ShownProof.takeFrom(asked.headers(), verification.readsBearers());
    if (proof instanceof Proof.None) {
      admit(request, Pass.NONE);
      return;
    }
    SessionToken.remember(request, proof);
    Optional<Pass> known = verification.known(proof);
    if (known.isPresent()) {
      admit(request, known.get());
    } else {
      // The body waits until it is known who sends it.
      asked.pause();
      verification.look(proof).subscribe().with(pass -> admit(request, pass), request::fail);
    }
  }

  private void admit(RoutingContext request, Pass pass) {
    pass.enter(request);
    if (threshold.admits(request, pass)) {
      request.next();
    }
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
