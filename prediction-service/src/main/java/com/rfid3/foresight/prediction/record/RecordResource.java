package com.rfid3.foresight.prediction.record;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says whether the record is as it was sealed. */
@Path("/v1/record/verify")
@Blocking
public class RecordResource {
  private final SealedRecord sealed;

  public RecordResource(SealedRecord sealed) {
    this.sealed = sealed;
  }

  @GET
  @Operation(summary = "Recomputes every seal; names the first day that was edited")
  public SealedRecord.Verdict verify() {
    return sealed.verify();
  }
}
