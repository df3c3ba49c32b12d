package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.gateway.lastgood.LastKnownGood;
import com.rfid3.foresight.gateway.snapshot.Rounds;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.gateway.upstream.Replies;
import com.rfid3.foresight.gateway.upstream.Sourced;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlerts;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** The open legacy alerts in memory, read anew in the background. */
@ApplicationScoped
class ExistingAlerts {
  private static final Logger LOG = Logger.getLogger(ExistingAlerts.class);
  private static final String KEY = LastKnownGood.LEGACY + "alerts";

  private final LegacyAlerts alerts;
  private final LastKnownGood lastGood;
  private final Replies replies;
  private final Rounds rounds;
  private final Clock clock;
  private volatile Sourced<Open> latest = new Sourced.Absent<>(DegradedReason.DATABASE_DOWN);

  ExistingAlerts(
      LegacyAlerts alerts, LastKnownGood lastGood, Replies replies, Rounds rounds, Clock clock) {
    this.alerts = alerts;
    this.lastGood = lastGood;
    this.replies = replies;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** All open legacy alerts in their public form. */
  record Open(List<AlertView> alerts) {}

  Sourced<Open> latest() {
    return latest;
  }

  void watch(@Observes StartupEvent started) {
    rounds.begin(this::look);
  }

  private Uni<Boolean> look() {
    return rounds
        .within(alerts.open())
        .invoke(this::adopt)
        .replaceWith(true)
        .onFailure()
        .recoverWithUni(this::stand);
  }

  private void adopt(List<LegacyAlert> found) {
    Open open = new Open(found.stream().map(ExistingAlert::viewOf).toList());
    Instant now = clock.instant();
    lastGood.keep(KEY, replies.said(open), now);
    latest = new Sourced.Live<>(open, now);
  }

  private Uni<Boolean> stand(Throwable failure) {
    LOG.debug("The legacy alerts stay as they were last seen", failure);
    HopFailure away = new HopFailure(DegradedReason.DATABASE_DOWN, failure);
    return lastGood
        .inPlaceOf(KEY, Open.class, away)
        .invoke(kept -> latest = kept)
        .replaceWith(false);
  }
}
