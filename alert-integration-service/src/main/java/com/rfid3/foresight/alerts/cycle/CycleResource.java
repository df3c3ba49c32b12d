package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.contracts.alert.AlertCycleReport;
import com.rfid3.foresight.platform.web.RequestId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Runs a cycle for somebody who cannot wait for the next. */
@Path("/v1/cycles")
public class CycleResource {
  private final AlertCycle cycle;

  CycleResource(AlertCycle cycle) {
    this.cycle = cycle;
  }

  /** Polls the sources now. */
  @POST
  @Operation(summary = "Poll the sources now")
  public Uni<AlertCycleReport> run() {
    return cycle.onDemand(RequestId.current());
  }
}
