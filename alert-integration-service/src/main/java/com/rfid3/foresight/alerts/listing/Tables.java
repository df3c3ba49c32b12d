package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.handling.PersonStates;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlerts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The three tables that the list is made of. */
@ApplicationScoped
class Tables {
  private final LegacyAlerts legacy;
  private final PredictiveAlerts predicted;
  private final PersonStates handled;

  Tables(LegacyAlerts legacy, PredictiveAlerts predicted, PersonStates handled) {
    this.legacy = legacy;
    this.predicted = predicted;
    this.handled = handled;
  }

  /** All of them, read side by side. */
  Uni<Sources> read() {
    return Uni.combine()
        .all()
        .unis(legacy.open(), predicted.open(), handled.all())
        .with(Sources::new);
  }
}
