package com.rfid3.foresight.alerts.delivery;

import com.rfid3.foresight.alerts.AlertSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Empties the outbox every few seconds, on every replica. */
@ApplicationScoped
public class Delivery {
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final Dispatcher dispatcher;
  private final Carriers carriers;
  private final OutboxTable outbox;
  private final AlertSettings settings;
  private final Clock clock;
  private final AtomicBoolean sending = new AtomicBoolean();
  private long timer = -1;

  Delivery(
      OutboxTable outbox,
      ChannelTable channels,
      Carriers carriers,
      AlertSettings settings,
      Clock clock) {
    Patience patience =
        new Patience(
            settings.retry().first(), settings.retry().cap(), RandomGenerator.getDefault());
    this.dispatcher = new Dispatcher(outbox, channels, patience, clock);
    this.carriers = carriers;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  void begin(@Observes StartupEvent started, Vertx vertx) {
    if (!carriers.all().isEmpty()) {
      timer =
          vertx.setPeriodic(settings.deliveryInterval().toMillis(), each -> sendUnlessSending());
    }
  }

  void end(@Observes ShutdownEvent stopping, Vertx vertx) {
    vertx.cancelTimer(timer);
  }

  private void sendUnlessSending() {
    if (sending.compareAndSet(false, true)) {
      round()
          .onTermination()
          .invoke(() -> sending.set(false))
          .subscribe()
          .with(
              sent -> LOG.debugf("%d messages delivered", sent),
              failure -> LOG.warnf("Delivery goes on later: %s", failure.getMessage()));
    }
  }

  private Uni<Integer> round() {
    return dispatcher
        .pass(carriers.all())
        .call(() -> outbox.prune(clock.instant().minus(REMEMBERED)));
  }
}
