package com.rfid3.foresight.alerts.action;

import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertBulk;
import com.rfid3.foresight.contracts.alert.AlertBulkOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The same deed for many alerts. */
@NeedsDatabase
@Path("/v1/alerts/bulk")
public class BulkResource {
  private final AlertActions actions;

  BulkResource(AlertActions actions) {
    this.actions = actions;
  }

  /** Acknowledges, resolves or snoozes up to 500 alerts. */
  @POST
  @Operation(summary = "Acknowledge, resolve or snooze many alerts")
  public Uni<AlertBulkOutcome> act(AlertBulk bulk) {
    return actions.act(bulk);
  }
}
