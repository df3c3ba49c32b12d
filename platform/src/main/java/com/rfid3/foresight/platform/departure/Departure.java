package com.rfid3.foresight.platform.departure;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * What happens between SIGTERM and the end: not ready any more, notice to the callers, no new ones,
 * an end to what is under way. All of it before the framework stops anything, so that what is still
 * asked meanwhile is answered as ever.
 */
@Readiness
@ApplicationScoped
class Departure implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(Departure.class);
  // Before whatever else looks at a request: what is refused has a connection to be closed, too.
  private static final int FIRST = Integer.MIN_VALUE;

  private final Connections connections = new Connections();
  private final DepartureSettings settings;

  Departure(DepartureSettings settings) {
    this.settings = settings;
  }

  void mount(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Router router) {
    router.route().order(FIRST).handler(this::meet);
  }

  private void meet(RoutingContext request) {
    connections.meet(request.request().connection());
    request.next();
  }

  // The framework has a check of its own, but hears of the end only after this one has taken place.
  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("stays")
        .status(connections.stage() == Connections.Stage.SERVING)
        .build();
  }

  /** Holds the framework's own shutdown back for as long as it takes. */
  void depart(@Observes ShutdownDelayInitiatedEvent asked) {
    connections.giveNotice();
    LOG.infof("Asked to end: callers have %s to go elsewhere", settings.notice());
    rest(settings.notice());
    int cut = connections.leave(settings.patience());
    if (cut > 0) {
      LOG.warnf("Cut off after %s: %d requests under way", settings.patience(), cut);
    }
  }

  private static void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
