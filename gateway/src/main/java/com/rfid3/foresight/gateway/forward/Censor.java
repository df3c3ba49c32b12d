package com.rfid3.foresight.gateway.forward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Leaves out of an answer what is predicted of a type that is off for this caller. The services
 * make what is on for somebody; who is asking is known here alone.
 */
record Censor(Predicate<PredictionType> isOn) {
  // The list of the day says what is to be done, not which prediction says so.
  private static final Map<String, PredictionType> DEEDS =
      Map.of(
          "shortage", PredictionType.DEMAND,
          "service", PredictionType.MAINTENANCE,
          "order", PredictionType.RESTOCK);

  JsonNode without(JsonNode value) {
    return switch (value) {
      case ArrayNode array -> withoutElements(array);
      case ObjectNode object -> withoutMembers(object);
      default -> value;
    };
  }

  private JsonNode withoutElements(ArrayNode array) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode(array.size());
    for (JsonNode element : array) {
      if (mayBeSaid(element)) {
        kept.add(without(element));
      }
    }
    return kept;
  }

  private JsonNode withoutMembers(ObjectNode object) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(
            member -> {
              if (mayBeSaid(member.getValue())) {
                kept.set(member.getKey(), without(member.getValue()));
              }
            });
    return kept;
  }

  private boolean mayBeSaid(JsonNode value) {
    return typeOf(value).map(isOn::test).orElse(true);
  }

  private static Optional<PredictionType> typeOf(JsonNode value) {
    String named = value.path("prediction_type").asText("");
    for (PredictionType type : PredictionType.values()) {
      if (type.wire().equals(named)) {
        return Optional.of(type);
      }
    }
    return value.has("prediction_id")
        ? Optional.ofNullable(DEEDS.get(value.path("kind").asText("")))
        : Optional.empty();
  }
}
