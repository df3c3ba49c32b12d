package com.rfid3.foresight.featurestore.online;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Redis from MariaDB, on demand. */
@Path("/v1/rebuild")
public class RebuildResource {
  private final OnlineRebuild rebuild;

  RebuildResource(OnlineRebuild rebuild) {
    this.rebuild = rebuild;
  }

  @POST
  @Operation(
      summary = "Write every stored feature into Redis again and answer of how many entities")
  public Uni<Rebuilt> rebuild() {
    return rebuild.all().map(Rebuilt::new);
  }

  /** Entities that were written. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Rebuilt(long entities) {}
}
