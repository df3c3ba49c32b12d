package com.rfid3.foresight.gateway.overlay;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /predictive}: the page of predictions. What it loads and asks is this gateway's alone. */
@ApplicationScoped
class InsightsPage {
  static final String PATH = "/predictive";

  private static final String FILE = "/static/foresight/insights.html";
  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'self'";

  private final OverlayFile page = OverlayFile.at(FILE).orElseThrow();

  void mount(@Observes Router router) {
    // After the front door and the pass-through, as the files of the overlay.
    router.get(PATH).order(Integer.MIN_VALUE + 2).handler(this::show);
  }

  private void show(RoutingContext context) {
    HttpServerResponse response = context.response();
    response
        .putHeader("Content-Type", page.type())
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cache-Control", "private, no-cache")
        .end(page.plain());
  }
}
