package com.rfid3.foresight.featurestore.dataalert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** The alerts that the data give cause for now: the same on every replica. */
@ApplicationScoped
class DataAlerts {
  private final DataHealthReader health;
  private final DataAlertRules rules;
  private final Clock clock;

  DataAlerts(DataHealthReader health, DataAlertSettings settings, Clock clock) {
    this.health = health;
    this.rules = new DataAlertRules(settings);
    this.clock = clock;
  }

  Uni<List<AlertCandidate>> open() {
    return health.read().map(read -> rules.of(read, clock.instant()));
  }
}
