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
  private final RecordRevision recorded;

  Tables(
      LegacyAlerts legacy,
      PredictiveAlerts predicted,
      PersonStates handled,
      PolicyTables policies,
      RecordRevision recorded) {
    this.legacy = legacy;
    this.predicted = predicted;
    this.handled = handled;
    this.policies = policies;
    this.recorded = recorded;
  }

  /** What was read, and how often history had been written before. */
  record Read(Sources sources, long recorded) {}

  /** All of them, read side by side. */
  Uni<Read> read() {
    return recorded.revision().chain(before -> sources().map(read -> new Read(read, before)));
  }

  private Uni<Sources> sources() {
    return Uni.combine()
        .all()
        .unis(legacy.open(), predicted.open(), handled.all(), policies.read())
        .with(Sources::new);
  }
}
