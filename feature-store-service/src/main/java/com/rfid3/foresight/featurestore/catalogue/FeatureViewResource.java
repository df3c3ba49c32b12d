package com.rfid3.foresight.featurestore.catalogue;

import com.rfid3.foresight.contracts.feature.FeatureView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The catalogue of features. */
@Path("/v1/feature-views")
public class FeatureViewResource {

  @GET
  @Operation(summary = "Every feature there is, as it is declared")
  public List<FeatureView> views() {
    return Arrays.stream(Feature.values()).map(Feature::view).toList();
  }
}
