package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.snapshot.Rounds;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;

/**
 * Keeps the predictive alerts in the background, so that any page can be made without the service.
 */
@ApplicationScoped
class PredictiveKeeper {
  private final MergedAlerts merged;
  private final FlagBoard flags;
  private final Rounds rounds;

  PredictiveKeeper(MergedAlerts merged, FlagBoard flags, Rounds rounds) {
    this.merged = merged;
    this.flags = flags;
    this.rounds = rounds;
  }

  void watch(@Observes StartupEvent started) {
    rounds.begin(this::look);
  }

  private Uni<Boolean> look() {
    FlagSnapshot now = flags.now();
    boolean off = Arrays.stream(PredictionType.values()).noneMatch(now::isOn);
    return off
        ? Uni.createFrom().item(false)
        : merged.keepPredictive(now).replaceWith(true).onFailure().recoverWithItem(false);
  }
}
