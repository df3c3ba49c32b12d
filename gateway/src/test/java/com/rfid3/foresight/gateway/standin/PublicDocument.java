package com.rfid3.foresight.gateway.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The OpenAPI document that the gateway serves; its schemas are what answers are held against. */
public final class PublicDocument {
  private static final String PLACE = "https://foresight.invalid/openapi";

  private final JsonNode document;
  private final JsonSchemaFactory schemas;

  public PublicDocument(String json) {
    this.document = PublicReads.json(json);
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(PLACE, json))));
  }

  public JsonNode root() {
    return document;
  }

  /** What of a whole answer does not hold, its data by this schema. */
  public List<ValidationMessage> faults(String dataSchema, JsonNode answer) {
    List<ValidationMessage> faults = new ArrayList<>(faultsOf("Answer", answer));
    faults.addAll(faultsOf(dataSchema, answer.path("data")));
    return faults;
  }

  /** What of a value does not hold by a schema of an operation, which may refer to others. */
  public List<ValidationMessage> faultsBy(JsonNode schema, JsonNode value) {
    String placed = schema.toString().replace("\"#/", "\"" + PLACE + "#/");
    return List.copyOf(schemas.getSchema(placed).validate(value));
  }

  /** What does not hold by one of the document's schemas. */
  public List<ValidationMessage> faultsOf(String schema, JsonNode value) {
    var location = SchemaLocation.of(PLACE + "#/components/schemas/" + schema);
    return List.copyOf(schemas.getSchema(location).validate(value));
  }
}
