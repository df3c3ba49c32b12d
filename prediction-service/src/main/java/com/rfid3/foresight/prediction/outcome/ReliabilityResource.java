package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.prediction.ReliabilityTable;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the probabilities of each type were worth. */
@Path("/v1/models")
public class ReliabilityResource {
  private final Reliability reliability;

  public ReliabilityResource(Reliability reliability) {
    this.reliability = reliability;
  }

  @GET
  @Path("reliability")
  @Operation(summary = "Per type: how often claims held, by the probability that was said")
  public Uni<List<ReliabilityTable>> tables() {
    return reliability.tables();
  }
}
