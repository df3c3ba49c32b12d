package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.handling.PersonStates;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.policy.PolicyTables;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlerts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The tables that the list is made of. */
@ApplicationScoped
class Tables {
  private final LegacyAlerts legacy;
  private final PredictiveAlerts predicted;
  private final PersonStates handled;

  private final PolicyTables policies;

  Tables(
      LegacyAlerts legacy,
      PredictiveAlerts predicted,
      PersonStates handled,
      PolicyTables policies) {
    this.legacy = legacy;
    this.predicted = predicted;
    this.handled = handled;
    this.policies = policies;
  }

  /** All of them, read side by side. */
  Uni<Sources> read() {
    return Uni.combine()
        .all()
        .unis(legacy.open(), predicted.open(), handled.all(), policies.read())
        .with(Sources::new);
  }
}
