package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What a run is needed for: the types that are switched on, and whether anything stands. */
@ApplicationScoped
class RunNeed {
  private final EnabledTypes enabled;
  private final PredictionLedger ledger;
  private volatile boolean filled;

  RunNeed(EnabledTypes enabled, PredictionLedger ledger) {
    this.enabled = enabled;
    this.ledger = ledger;
  }

  Set<PredictionType> types() {
    return enabled.now();
  }

  boolean known() {
    return enabled.known();
  }

  // Asked only until something stands: from then on the answer stays the same.
  Uni<Boolean> empty() {
    return filled
        ? Uni.createFrom().item(false)
        : ledger.isEmpty().invoke(empty -> filled = !empty);
  }
}
