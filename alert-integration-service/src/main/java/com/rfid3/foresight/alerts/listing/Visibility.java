package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which predictive alerts the flags let be seen: those of the types that are on, and with {@code
 * others} those that rest on no prediction.
 */
public record Visibility(Set<PredictionType> types, boolean others, boolean killed) {

  /** What these flags let be seen. */
  public static Visibility of(FlagSnapshot flags) {
    Set<PredictionType> on =
        Arrays.stream(PredictionType.values())
            .filter(flags::isOn)
            .collect(Collectors.toUnmodifiableSet());
    return new Visibility(on, flags.isOn(Flag.PREDICTIVE_ANALYTICS_ENABLED), flags.killed());
  }

  /** Whether this alert may be seen. */
  public boolean shows(StoredAlert alert) {
    return alert.proposal().grounds().type().map(types::contains).orElse(others);
  }

  /** What may be seen of these sources: every legacy alert, and the predictive ones allowed. */
  public Sources of(Sources sources) {
    return new Sources(
        sources.existing(),
        sources.predicted().stream().filter(this::shows).toList(),
        sources.handled(),
        sources.policies());
  }

  /** Why nothing predictive is seen, where nothing is. */
  public Optional<DegradedReason> whyNothing() {
    return others || !types.isEmpty() ? Optional.empty() : Optional.of(why());
  }

  /** Why no alert is seen that rests on no prediction, where none is. */
  public Optional<DegradedReason> whyNoOthers() {
    return others ? Optional.empty() : Optional.of(why());
  }

  private DegradedReason why() {
    return killed ? DegradedReason.KILL_SWITCH : DegradedReason.FLAG_OFF;
  }
}
