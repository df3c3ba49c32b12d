package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.InspectionFlow;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.platform.web.Parameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/** Labels for training, one JSON object per line. */
@Path("/v1/labels")
@Produces(RestMediaType.APPLICATION_NDJSON)
@Blocking
public class LabelResource {
  private final Labels labels;
  private final JsonLines lines;

  LabelResource(Labels labels, JsonLines lines) {
    this.labels = labels;
    this.lines = lines;
  }

  @GET
  @Path("turns")
  @APIResponseSchema(WeeklyTurns.class)
  @Operation(summary = "Weekly turns per rental class, by class and week")
  public StreamingOutput turns(@QueryParam("from") String from) {
    Parameters parameters = new Parameters();
    var first = parameters.date("from", from);
    parameters.check();
    return lines.of(labels.turns(first));
  }

  @GET
  @Path("service-exposures")
  @APIResponseSchema(ServiceExposure.class)
  @Operation(summary = "Every customer turn and what was seen of the item next")
  public StreamingOutput exposures() {
    return lines.of(labels.exposures());
  }

  @GET
  @Path("inspection-flow")
  @APIResponseSchema(InspectionFlow.class)
  @Operation(summary = "Every customer turn as a time to inspection or laundry, with censoring")
  public StreamingOutput flows() {
    return lines.of(labels.flows());
  }

  @GET
  @Path("grades")
  @APIResponseSchema(GradeSpan.class)
  @Operation(summary = "Every span of one grade of every item, with the turns made in it")
  public StreamingOutput grades() {
    return lines.of(labels.grades());
  }

  @GET
  @Path("baskets")
  @APIResponseSchema(Basket.class)
  @Operation(summary = "What went out on each customer contract, by rental class")
  public StreamingOutput baskets() {
    return lines.of(labels.scannedBaskets());
  }
}
