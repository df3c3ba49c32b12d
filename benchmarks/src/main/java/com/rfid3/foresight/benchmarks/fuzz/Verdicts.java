package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges answers by the public document. */
final class Verdicts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLACE = "https://foresight.invalid/openapi";

  private final JsonSchemaFactory schemas;

  Verdicts(String document) {
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(PLACE, document))));
  }

  /** What is wrong with an answer; empty where it is as documented. */
  Optional<String> fault(Operation operation, int status, String body) {
    if (status >= 500) {
      return Optional.of("status " + status);
    }
    if (!operation.get().path("responses").has(Integer.toString(status))) {
      return Optional.of("status " + status + " is not documented");
    }
    try {
      JsonNode answer = JSON.readTree(body);
      return status == 200
          ? faults("Answer", answer).or(() -> faults(operation.dataSchema(), answer.path("data")))
          : faults("Problem", answer);
    } catch (JsonProcessingException notJson) {
      return Optional.of("no JSON");
    }
  }

  private Optional<String> faults(String schema, JsonNode value) {
    var location = SchemaLocation.of(PLACE + "#/components/schemas/" + schema);
    Set<ValidationMessage> found = schemas.getSchema(location).validate(value);
    return found.stream().findFirst().map(ValidationMessage::getMessage);
  }
}
