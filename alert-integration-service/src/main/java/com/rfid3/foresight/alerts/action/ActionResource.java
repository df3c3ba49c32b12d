package com.rfid3.foresight.alerts.action;

import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertAction;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Acknowledge, resolve, snooze: marks an alert, legacy or predictive, and hides none. */
@NeedsDatabase
@Path("/v1/alerts/{id}")
public class ActionResource {
  private final AlertActions actions;

  ActionResource(AlertActions actions) {
    this.actions = actions;
  }

  /** Somebody has seen it. */
  @POST
  @Path("/acknowledge")
  @ResponseStatus(204)
  @Operation(summary = "Mark an alert as seen")
  public Uni<Void> acknowledge(@RestPath String id, AlertAction action) {
    return actions.act(id, "acknowledge", action);
  }

  /** Somebody has dealt with it. */
  @POST
  @Path("/resolve")
  @ResponseStatus(204)
  @Operation(summary = "Mark an alert as dealt with")
  public Uni<Void> resolve(@RestPath String id, AlertAction action) {
    return actions.act(id, "resolve", action);
  }

  /** Somebody wants it folded until a moment to come. */
  @POST
  @Path("/snooze")
  @ResponseStatus(204)
  @Operation(summary = "Fold an alert until a moment to come")
  public Uni<Void> snooze(@RestPath String id, AlertAction action) {
    return actions.act(id, "snooze", action);
  }
}
