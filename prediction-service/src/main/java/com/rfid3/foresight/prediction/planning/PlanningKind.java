package com.rfid3.foresight.prediction.planning;

import java.util.Arrays;
import java.util.Optional;

/** The lists that planners keep. */
public enum PlanningKind {
  LEAD_TIMES("lead-times", LeadTime.class),
  COSTS("costs", UnitCost.class),
  SERVICE_LEVELS("service-levels", ServiceLevel.class),
  EVENTS("events", KnownEvent.class);

  private final String wire;
  private final Class<? extends PlanningValue> content;

  PlanningKind(String wire, Class<? extends PlanningValue> content) {
    this.wire = wire;
    this.content = content;
  }

  /** The name as paths and tables spell it. */
  public String wire() {
    return wire;
  }

  Class<? extends PlanningValue> content() {
    return content;
  }

  /** The kind of a path. */
  public static Optional<PlanningKind> of(String wire) {
    return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
  }
}
