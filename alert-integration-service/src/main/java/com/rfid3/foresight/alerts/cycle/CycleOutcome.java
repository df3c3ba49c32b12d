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
    return new AlertIntake(
        taken.received(),
        taken.opened(),
        taken.updated(),
        taken.closed() + closed,
        taken.repeated(),
        taken.late(),
        taken.belowThreshold());
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
