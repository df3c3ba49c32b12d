package com.rfid3.foresight.gateway.status;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.Parts;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.gateway.status.HealthView.Components;
import com.rfid3.foresight.gateway.status.HealthView.Health;
import com.rfid3.foresight.platform.flags.Flag;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the health answer of what answers and what is switched on. */
record HealthComposer(Set<Component> well, Optional<String> entered) {

  Composed compose(ServedFlags flags) {
    boolean on = flags.isOn(Flag.PREDICTIVE_ANALYTICS_ENABLED);
    HealthView view =
        new HealthView(
            overall(on), components(flags), FlagStates.of(flags.written()), phase(flags));
    boolean success = on && anyServiceAnswers();
    return new Composed(view, parts(flags, on), new Composed.Beside(success, null, null));
  }

  private Health overall(boolean on) {
    if (!on) {
      return Health.OFF;
    }
    if (!anyServiceAnswers()) {
      return Health.UNAVAILABLE;
    }
    return well.containsAll(Set.of(Component.values())) ? Health.HEALTHY : Health.DEGRADED;
  }

  private boolean anyServiceAnswers() {
    return Component.SERVICES.stream().anyMatch(well::contains);
  }

  private Components components(ServedFlags flags) {
    return new Components(
        of(Component.DATABASE),
        of(Component.CACHE),
        of(Component.PREDICTIONS),
        // No provider exists before one is configured; the flag alone makes none.
        flags.isOn(Flag.EXTERNAL_DATA_INTEGRATION) ? Health.UNAVAILABLE : Health.OFF,
        of(Component.FEATURES),
        of(Component.ALERTS));
  }

  private Health of(Component component) {
    return well.contains(component) ? Health.HEALTHY : Health.UNAVAILABLE;
  }

  private Parts parts(ServedFlags flags, boolean on) {
    Parts parts = new Parts();
    for (Component service : Component.values()) {
      if (Component.SERVICES.contains(service)) {
        String name = service.name().toLowerCase(Locale.ROOT);
        parts.with(name, on ? status(service) : flags.off(Flag.PREDICTIVE_ANALYTICS_ENABLED));
      }
    }
    return parts;
  }

  private PartStatus status(Component service) {
    return well.contains(service)
        ? new PartStatus(PartState.LIVE, null, null)
        : new PartStatus(PartState.LEGACY, DegradedReason.SERVICE_DOWN, null);
  }

  /** The phase that was entered last, else the one that the flags amount to for this caller. */
  private String phase(ServedFlags flags) {
    return entered.orElseGet(() -> amountingTo(flags));
  }

  private String amountingTo(ServedFlags flags) {
    if (!flags.isOn(Flag.PREDICTIVE_ANALYTICS_ENABLED)) {
      return anyServiceAnswers() ? "B" : "A";
    }
    return flags.isOn(Flag.PREDICTIVE_UI_ENHANCEMENTS) ? "E" : "C";
  }
}
