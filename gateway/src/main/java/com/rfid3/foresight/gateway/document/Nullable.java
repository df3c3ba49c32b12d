package com.rfid3.foresight.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says of a record's schema that a member without a value is null or absent. */
final class Nullable {
  private Nullable() {}

  /** The schema, each of its members allowed to be null, and none of them required. */
  static JsonNode members(JsonNode schema) {
    if (!schema.has("properties")) {
      return schema;
    }
    ObjectNode lenient = schema.deepCopy();
    lenient.remove("required");
    ObjectNode members = lenient.putObject("properties");
    schema
        .get("properties")
        .properties()
        .forEach(member -> members.set(member.getKey(), orNull(member.getValue())));
    return lenient;
  }

  private static JsonNode orNull(JsonNode schema) {
    if (schema.isEmpty()) {
      return schema;
    }
    ObjectNode either = JsonNodeFactory.instance.objectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }
}
