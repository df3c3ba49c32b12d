package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.feature.EntityFeatures;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureColumns;
import com.rfid3.foresight.contracts.feature.FeatureQuery;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.catalogue.FeatureSelection;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Features as they are now, of one entity or of many. */
@Path("/v1/features")
public class FeatureResource {
  private static final Set<String> KINDS =
      Arrays.stream(EntityKind.values()).map(EntityKind::wire).collect(Collectors.toSet());
  private static final int LONGEST = 255;
  private static final int MOST_ENTITIES = 500;

  private final FeatureServing serving;

  public FeatureResource(FeatureServing serving) {
    this.serving = serving;
  }

  // Tags hold slashes, so the entity is all of the rest of the path.
  @GET
  @Path("{kind}/{entity:.+}")
  @Operation(summary = "Features of one entity, with the age and the state of each value")
  public Uni<EntityFeatures> features(
      @PathParam("kind") String kind,
      @PathParam("entity") String entity,
      @QueryParam("features") String features) {
    Parameters parameters = new Parameters();
    var known = parameters.choice("kind", kind, KINDS).flatMap(EntityKind::of);
    var name = parameters.text("entity", entity, LONGEST);
    if (name.isEmpty()) {
      parameters.refuse("entity", "must not be empty");
    }
    List<Feature> chosen =
        known.map(of -> FeatureSelection.ofList(of, features, parameters)).orElse(List.of());
    parameters.check();
    return serving
        .of(known.orElseThrow(), List.of(name.orElseThrow()))
        .map(
            found ->
                found
                    .getFirst()
                    .orElseThrow(
                        () -> new ProblemException(ProblemCode.NOT_FOUND, "Entity not found"))
                    .answer(chosen));
  }

  @POST
  @Path("online")
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(FeatureColumns.class)
  @Operation(summary = "Features of up to 500 entities of a kind, in columns")
  public Uni<byte[]> many(FeatureQuery query) {
    Parameters parameters = new Parameters();
    if (query == null) {
      parameters.refuse("body", "must be a JSON object");
      parameters.check();
    }
    if (query.entityKind() == null) {
      parameters.refuse("entity_kind", "must be given");
    }
    var kind = parameters.choice("entity_kind", query.entityKind(), KINDS).flatMap(EntityKind::of);
    List<String> entities = entities(query.entities(), parameters);
    List<Feature> chosen =
        kind.map(of -> FeatureSelection.of(of, names(query), parameters)).orElse(List.of());
    parameters.check();
    return serving
        .of(kind.orElseThrow(), entities)
        .map(found -> ColumnsWriter.write(kind.orElseThrow(), chosen, entities, found));
  }

  private static List<String> names(FeatureQuery query) {
    return Objects.requireNonNullElse(query.features(), List.<String>of()).stream()
        .map(name -> Objects.requireNonNullElse(name, ""))
        .toList();
  }

  private static List<String> entities(List<String> entities, Parameters parameters) {
    if (entities == null || entities.isEmpty() || entities.size() > MOST_ENTITIES) {
      parameters.refuse("entities", "must be a list of 1 to " + MOST_ENTITIES);
      return List.of();
    }
    for (int i = 0; i < entities.size(); i++) {
      if (parameters.text("entities[" + i + "]", entities.get(i), LONGEST).isEmpty()) {
        parameters.refuse("entities[" + i + "]", "must not be empty");
      }
    }
    return entities;
  }
}
