package com.rfid3.foresight.gateway.tally;

import com.rfid3.foresight.gateway.access.SameOrigin;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * {@code POST /static/foresight/report/began|failed}: how the overlay got on, a word per page and
 * nothing else: no body is read, nobody is named. Taken from pages of this place only, and only so
 * many in a minute.
 */
@ApplicationScoped
class OverlayReports {
  private static final String PLACE = "/static/foresight/report/";
  private static final int BEFORE_THE_FILES = Integer.MIN_VALUE + 1;
  private static final int NOTED = 204;
  private static final int REFUSED = 403;
  private static final int TOO_MANY = 429;

  private final Tally tally;
  private final TallySettings settings;
  private final Clock clock;
  private long minute;
  private int reports;

  OverlayReports(Tally tally, TallySettings settings, Clock clock) {
    this.tally = tally;
    this.settings = settings;
    this.clock = clock;
  }

  void mount(@Observes Router router) {
    note(router, "began", Counted.OVERLAY_PAGES);
    note(router, "failed", Counted.OVERLAY_ERRORS);
  }

  private void note(Router router, String word, Counted what) {
    router
        .route(HttpMethod.POST, PLACE + word)
        .order(BEFORE_THE_FILES)
        .handler(request -> take(request, what));
  }

  private void take(RoutingContext request, Counted what) {
    if (!SameOrigin.holds(request.request())) {
      request.response().setStatusCode(REFUSED).end();
    } else if (!isWithin()) {
      request.response().setStatusCode(TOO_MANY).putHeader("Retry-After", "60").end();
    } else {
      tally.count(what);
      request.response().setStatusCode(NOTED).end();
    }
  }

  private synchronized boolean isWithin() {
    long now = clock.instant().getEpochSecond() / 60;
    reports = now == minute ? reports + 1 : 1;
    minute = now;
    return reports <= settings.reportsAMinute();
  }
}
