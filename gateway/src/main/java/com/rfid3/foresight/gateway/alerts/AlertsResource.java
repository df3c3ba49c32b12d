package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.gateway.answer.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(hidden = true)
  public Uni<RestResponse<byte[]>> alerts(
      @BeanParam AlertParameters parameters, @Context HttpHeaders headers) {
    return answers.answer(reads.of(AlertQuery.of(parameters)), headers);
  }
}
