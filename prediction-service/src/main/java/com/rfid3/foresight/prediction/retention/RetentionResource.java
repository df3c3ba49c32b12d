package com.rfid3.foresight.prediction.retention;

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

/** A round of forgetting that somebody asks for. */
@Path("/v1/runs/retention")
public class RetentionResource {
  private final RetentionJob job;
  private final Occasions occasions;

  public RetentionResource(RetentionJob job, Occasions occasions) {
    this.job = job;
    this.occasions = occasions;
  }

  @POST
  @Operation(summary = "Forgets what is older than it is kept; the rows that went, by kind")
  public Uni<Map<String, Object>> round() {
    return job.round(JobSlot.onDemand(RetentionJob.JOB, RequestId.current(), occasions.now()))
        .map(
            gone ->
                gone.orElseThrow(
                        () ->
                            new ProblemException(
                                ProblemCode.CONFLICT, "This request has made its round already"))
                    .getMap());
  }
}
