package com.rfid3.foresight.prediction.alert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Candidates for alerts, as alert-integration-service polls them. */
@Path("/v1/alert-candidates")
public class AlertCandidatesResource {
  private final CandidateShelf shelf;
  private final EnabledTypes enabled;

  public AlertCandidatesResource(CandidateShelf shelf, EnabledTypes enabled) {
    this.shelf = shelf;
    this.enabled = enabled;
  }

  @GET
  public Uni<List<AlertCandidate>> candidates() {
    return shelf.candidates(enabled.now());
  }
}
