package com.rfid3.foresight.featurestore.pointofsale;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Contract lines on demand. */
@Path("/v1/contract-lines")
public class LineResource {
  private final LineIngestJob job;

  LineResource(LineIngestJob job) {
    this.job = job;
  }

  @POST
  @Path("ingest")
  @Operation(summary = "Copy new lines of point-of-sale contracts and answer what came of them")
  public Uni<LineReport> ingest() {
    return job.runNow();
  }
}
