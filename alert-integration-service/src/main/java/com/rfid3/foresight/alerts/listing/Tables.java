package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.handling.PersonStates;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.policy.PolicyTables;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlert;
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
  private final RecordStates recorded;

  Tables(
      LegacyAlerts legacy,
      PredictiveAlerts predicted,
      PersonStates handled,
      PolicyTables policies,
      RecordStates recorded) {
    this.legacy = legacy;
    this.predicted = predicted;
    this.handled = handled;
    this.policies = policies;
    this.recorded = recorded;
  }

  /** What was read, and how far the history was before. */
  record Read(Sources sources, RecordState recorded) {}

  /** All of them, read side by side; {@code last} is what was read before. */
  Uni<Read> read(Sources last) {
    return recorded.now().chain(before -> sources(last).map(read -> new Read(read, before)));
  }

  private Uni<Sources> sources(Sources last) {
    return Uni.combine()
        .all()
        .unis(
            legacy.open(new Unchanged<>(last.existing(), LegacyAlert::id)),
            predicted.open(new Unchanged<>(last.predicted(), StoredAlert::number)),
            handled.all(),
            policies.read())
        .with(Sources::new);
  }
}
