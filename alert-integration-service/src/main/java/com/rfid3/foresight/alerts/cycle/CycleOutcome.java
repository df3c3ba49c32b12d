package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.contracts.alert.AlertCycleReport;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import io.vertx.core.json.JsonObject;

/** What the job history keeps of a cycle. */
final class CycleOutcome {
  static final AlertIntake NOTHING_TAKEN = new AlertIntake(0, 0, 0, 0, 0, 0, 0);

  private CycleOutcome() {}

  /** The same intake with more alerts closed. */
  static AlertIntake plus(AlertIntake taken, int closed) {
    return sum(taken, new AlertIntake(0, 0, 0, closed, 0, 0, 0));
  }

  /** Both intakes as one. */
  static AlertIntake sum(AlertIntake one, AlertIntake other) {
    return new AlertIntake(
        one.received() + other.received(),
        one.opened() + other.opened(),
        one.updated() + other.updated(),
        one.closed() + other.closed(),
        one.repeated() + other.repeated(),
        one.late() + other.late(),
        one.belowThreshold() + other.belowThreshold());
  }

  static JsonObject of(AlertCycleReport report) {
    AlertIntake intake = report.intake();
    return new JsonObject()
        .put("received", intake.received())
        .put("opened", intake.opened())
        .put("updated", intake.updated())
        .put("closed", intake.closed())
        .put("repeated", intake.repeated())
        .put("late", intake.late())
        .put("below_threshold", intake.belowThreshold())
        .put("linked", report.linked())
        .put("merged", report.merged());
  }
}
