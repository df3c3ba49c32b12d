package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.platform.web.Parameters;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/** Labels for training, one JSON object per line. */
@Path("/v1/labels")
@Produces(RestMediaType.APPLICATION_NDJSON)
public class LabelResource {
  private final Labels labels;

  public LabelResource(Labels labels) {
    this.labels = labels;
  }

  @GET
  @Path("turns")
  @Operation(summary = "Weekly turns per rental class, by class and week")
  public Multi<WeeklyTurns> turns(@QueryParam("from") String from) {
    Parameters parameters = new Parameters();
    var first = parameters.date("from", from);
    parameters.check();
    return labels.turns(first);
  }

  @GET
  @Path("service-exposures")
  @Operation(summary = "Every customer turn and what was seen of the item next")
  public Multi<ServiceExposure> exposures() {
    return labels.exposures();
  }
}
