package com.rfid3.foresight.featurestore.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.platform.web.Parameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/**
 * Takes values from outside, in a stream of any length. A chunk with a value that does not hold is
 * not kept and ends the request; chunks before it are, which a repetition does not double.
 */
@Path("/v1/features")
@Blocking
public class PushResource {
  private static final int CHUNK = 500;

  private final FeaturePush push;
  private final KnownEntities known;
  private final ObjectMapper json;
  private final Clock clock;

  PushResource(FeaturePush push, KnownEntities known, ObjectMapper json, Clock clock) {
    this.push = push;
    this.known = known;
    this.json = json;
    this.clock = clock;
  }

  @POST
  @Consumes({RestMediaType.APPLICATION_NDJSON, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Push values: objects in lines, or a list of them",
      description = "{entity_kind, entity, feature, value, event_time}")
  public PushReport push(InputStream body) throws IOException {
    PushReport report = PushReport.NOTHING;
    try (MappingIterator<JsonNode> values = json.readerFor(JsonNode.class).readValues(body)) {
      int index = 0;
      while (values.hasNextValue()) {
        List<JsonNode> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && values.hasNextValue()) {
          chunk.add(values.nextValue());
        }
        report = report.plus(push.keep(checked(chunk, index)));
        index += chunk.size();
      }
    }
    return report;
  }

  private List<PushedValue> checked(List<JsonNode> chunk, int first) {
    Parameters parameters = new Parameters();
    List<PushedValue> values = new ArrayList<>(chunk.size());
    Map<Integer, String> fields = new HashMap<>();
    for (int i = 0; i < chunk.size(); i++) {
      String field = "values[" + (first + i) + "]";
      int at = values.size();
      new ValueCheck(field, parameters, clock.instant())
          .value(chunk.get(i))
          .ifPresent(
              value -> {
                fields.put(at, field + ".entity");
                values.add(value);
              });
    }
    parameters.check();
    for (EntityKind kind : EntityKind.values()) {
      known.refuseOthers(kind, values, fields, parameters);
    }
    parameters.check();
    return values;
  }
}
