package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Hands every request that is not the suite's own to the legacy application, streaming both ways.
 * Only the front door stands before it, so that no limit or filter of the suite's touches it.
 */
@ApplicationScoped
class LegacyProxy {
  private static final int BAD_REQUEST = 400;
  private static final int NOT_ALLOWED = 405;

  private final PurePassThrough pure;
  private final Legacy legacy;
  private final PageEdits edits;

  LegacyProxy(PassThroughSettings settings, PurePassThrough pure, Vertx vertx, PageEdits edits) {
    this.pure = pure;
    this.legacy = new Legacy(settings, vertx);
    this.edits = edits;
  }

  void mount(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE + 1).handler(this::route);
  }

  private void route(RoutingContext context) {
    if (!Framing.isPlain(context.request().headers())) {
      refuse(context, BAD_REQUEST);
    } else if (context.request().method().equals(HttpMethod.CONNECT)) {
      // A reverse proxy leads to one place; what would follow is no HTTP any more.
      context.response().putHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
      refuse(context, NOT_ALLOWED);
    } else if (pure.takes(context.normalizedPath())) {
      pass(context.request(), Optional.empty());
    } else if (context.normalizedPath().equals("/foresight")) {
      context.redirect("/foresight/");
    } else if (OwnPaths.contains(context.normalizedPath())) {
      context.next();
    } else {
      pass(context.request(), edits.of(context));
    }
  }

  private void pass(HttpServerRequest asked, Optional<PageEdits.PageEdit> edit) {
    if (HopHeaders.asksToUpgrade(asked.headers())) {
      new Tunnel(legacy, asked).begin();
    } else {
      new Exchange(legacy, asked, edit).begin();
    }
  }

  // Where a request ends is not certain, so nothing more is read from its connection.
  private static void refuse(RoutingContext context, int status) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Connection", "close")
        .end()
        .onComplete(written -> context.request().connection().close());
  }
}
