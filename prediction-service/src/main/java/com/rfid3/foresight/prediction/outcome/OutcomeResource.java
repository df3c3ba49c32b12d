package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.RequestId;
import com.rfid3.foresight.prediction.advice.Occasions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A settling that somebody asks for. */
@Path("/v1/runs/outcomes")
public class OutcomeResource {
  private final OutcomeJob job;
  private final Occasions occasions;

  public OutcomeResource(OutcomeJob job, Occasions occasions) {
    this.job = job;
    this.occasions = occasions;
  }

  @POST
  @Operation(summary = "Puts on record what was issued, settles what is due, seals earlier days")
  public Uni<Map<String, Object>> run() {
    var occasion = occasions.open();
    var slot = JobSlot.onDemand(OutcomeJob.JOB, RequestId.current(), occasion.now());
    return job.settle(slot, occasion)
        .map(
            outcome ->
                outcome
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                ProblemCode.CONFLICT, "This request has made its run already"))
                    .getMap());
  }
}
