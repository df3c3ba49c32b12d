package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.feature.EntityFeatures;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Features of one entity. */
@Path("/v1/features")
public class FeatureResource {
  private static final Set<String> KINDS =
      Arrays.stream(EntityKind.values()).map(EntityKind::wire).collect(Collectors.toSet());
  private static final int LONGEST = 255;

  private final FeatureServing serving;

  public FeatureResource(FeatureServing serving) {
    this.serving = serving;
  }

  // Tags hold slashes, so the entity is all of the rest of the path.
  @GET
  @Path("{kind}/{entity:.+}")
  @Operation(summary = "Features of one entity, with the age and the state of each value")
  public Uni<EntityFeatures> features(
      @PathParam("kind") String kind, @PathParam("entity") String entity) {
    Parameters parameters = new Parameters();
    var known = parameters.choice("kind", kind, KINDS).flatMap(EntityKind::of);
    var name = parameters.text("entity", entity, LONGEST);
    if (name.isEmpty()) {
      parameters.refuse("entity", "must not be empty");
    }
    parameters.check();
    return serving
        .of(known.orElseThrow(), name.orElseThrow())
        .map(
            found ->
                found.orElseThrow(
                    () -> new ProblemException(ProblemCode.NOT_FOUND, "Entity not found")));
  }
}
