package com.rfid3.foresight.benchmarks.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges answers by the public document. */
final class Verdicts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLACE = "https://foresight.invalid/openapi";

  private static final Set<Integer> WITHOUT_BODY = Set.of(304, 414);

  private static final JsonNode PROBLEM =
      JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");

  private final JsonSchemaFactory schemas;
  private final Map<String, JsonSchema> known = new HashMap<>();

  Verdicts(String document) {
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(PLACE, document))));
  }

  /**
   * What is wrong with an answer; empty where it is as documented. What nothing can stand in for is
   * refused with 503 or 504 where the document says so; no other 5xx is right.
   */
  Optional<String> fault(Operation operation, int status, String body) {
    if (!operation.content().path("responses").has(Integer.toString(status))) {
      return Optional.of("status " + status + " is not documented");
    }
    if (status >= 500 && !operation.isWrite()) {
      return Optional.of("status " + status);
    }
    if (WITHOUT_BODY.contains(status)) {
      return Optional.empty();
    }
    try {
      JsonNode answer = JSON.readTree(body);
      return faults(status < 300 ? operation.schemaOf(status) : PROBLEM, answer);
    } catch (JsonProcessingException notJson) {
      return Optional.of("no JSON");
    }
  }

  private Optional<String> faults(JsonNode schema, JsonNode value) {
    // References lead into the document, wherever the schema was taken out of it.
    String placed = schema.toString().replace("\"#/", "\"" + PLACE + "#/");
    Set<ValidationMessage> found =
        known.computeIfAbsent(placed, schemas::getSchema).validate(value);
    return found.stream().findFirst().map(ValidationMessage::getMessage);
  }
}
