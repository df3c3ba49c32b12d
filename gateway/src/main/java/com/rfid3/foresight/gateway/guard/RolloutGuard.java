package com.rfid3.foresight.gateway.guard;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.gateway.answer.Answered;
import com.rfid3.foresight.platform.flags.Flag;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps count of how the answers go, flag by flag, and pauses a flag that goes too far. */
@ApplicationScoped
class RolloutGuard {
  // The reads that fetch predictions; others name the parts without asking for them.
  private static final Set<String> PREDICTED = Set.of("item", "insights", "summary");

  private final GuardSettings settings;
  private final GuardLimits limits;
  private final RealisedAccuracy accuracy;
  private final FlagPauses pauses;
  private final Map<PredictionType, FlagHistory> histories = new EnumMap<>(PredictionType.class);

  RolloutGuard(GuardSettings settings, RealisedAccuracy accuracy, FlagPauses pauses) {
    this.settings = settings;
    this.limits = GuardLimits.of(settings);
    this.accuracy = accuracy;
    this.pauses = pauses;
    for (PredictionType type : PredictionType.values()) {
      histories.put(type, new FlagHistory(settings.slices()));
    }
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    if (settings.enabled()) {
      vertx.setPeriodic(settings.slice().toMillis(), timer -> judge());
      vertx.setPeriodic(settings.accuracyEvery().toMillis(), timer -> judgeAccuracy());
    }
  }

  void note(@Observes Answered answered) {
    if (PREDICTED.contains(answered.read())) {
      count(answered);
    }
  }

  private void count(Answered answered) {
    boolean slow = answered.took().compareTo(settings.slow()) > 0;
    histories.forEach(
        (type, history) -> {
          PartStatus part = answered.status().parts().get(type.wire());
          if (part != null && part.state() != PartState.OFF) {
            history.note(failed(part), slow);
          }
        });
  }

  // Too little data is an honest answer, not a failure; nothing else excuses a part that is not
  // live.
  private static boolean failed(PartStatus part) {
    return part.state() != PartState.LIVE && part.reason() != DegradedReason.INSUFFICIENT_DATA;
  }

  private void judge() {
    histories.forEach(
        (type, history) ->
            limits
                .judge(history.endSlice())
                .ifPresent(
                    why -> {
                      history.forget();
                      pauses.pause(Flag.of(type), why);
                    }));
  }

  private void judgeAccuracy() {
    accuracy.judge().subscribe().with(found -> found.forEach(this::pauseInaccurate), failure -> {});
  }

  private void pauseInaccurate(PredictionType type, Optional<String> why) {
    why.ifPresent(reason -> pauses.pause(Flag.of(type), reason));
  }
}
