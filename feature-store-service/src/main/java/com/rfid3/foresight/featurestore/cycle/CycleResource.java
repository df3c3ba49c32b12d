package com.rfid3.foresight.featurestore.cycle;

import com.rfid3.foresight.contracts.feature.CycleReport;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Cycles on demand. */
@Path("/v1/cycles")
public class CycleResource {
  private final CycleSlots slots;

  CycleResource(CycleSlots slots) {
    this.slots = slots;
  }

  @POST
  @Operation(summary = "Run a feature cycle now and answer what it did")
  public Uni<CycleReport> run() {
    return slots.runNow();
  }
}
