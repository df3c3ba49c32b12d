package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.common.Answer;
import com.rfid3.foresight.gateway.answer.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /api/integrated/dashboard/alerts}. */
@Path("/api/integrated/dashboard/alerts")
public class AlertsResource {
  private final AlertReads reads;
  private final Answers answers;

  AlertsResource(AlertReads reads, Answers answers) {
    this.reads = reads;
    this.answers = answers;
  }

  @GET
  @Operation(
      summary = "Legacy and predictive alerts in one list",
      description = "Worst first, then expected loss, newest, id. A legacy alert is never hidden.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the list and its summary",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "400", description = "Parameters that do not hold, all of them")
  public Uni<RestResponse<byte[]>> alerts(
      @BeanParam AlertParameters parameters, @Context HttpHeaders headers) {
    return answers.answer(reads.of(AlertQuery.of(parameters)), headers);
  }
}
