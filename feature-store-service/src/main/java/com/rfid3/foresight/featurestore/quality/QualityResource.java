package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.contracts.feature.QualityReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Drift, freshness and skew of the features. */
@Path("/v1/features/quality")
@Blocking
public class QualityResource {
  private final FeatureQualities qualities;

  QualityResource(FeatureQualities qualities) {
    this.qualities = qualities;
  }

  @GET
  @Operation(summary = "How the values of every stored feature are spread today, and what drifts")
  public QualityReport quality() {
    return qualities.measure();
  }

  @POST
  @Path("baseline")
  @Operation(summary = "Compare with today from now on")
  public QualityReport pin() {
    return qualities.pin();
  }
}
