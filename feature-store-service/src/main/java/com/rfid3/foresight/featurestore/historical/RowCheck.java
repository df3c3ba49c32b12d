package com.rfid3.foresight.featurestore.historical;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.platform.web.Parameters;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks one asked row. Nothing is known of the future: an instant to come is refused rather than
 * answered with what is true today.
 */
record RowCheck(String field, Parameters parameters, Instant now) {
  private static final int LONGEST = 255;

  Optional<AskedRow> row(JsonNode node) {
    if (!node.isObject()) {
      parameters.refuse(field, "must be an object");
      return Optional.empty();
    }
    Map<String, JsonNode> named = new HashMap<>();
    node.properties().forEach(each -> named.put(field + "." + each.getKey(), each.getValue()));
    Members members = new Members(named, parameters);
    Optional<String> entity = entity(members);
    boolean hasKnownAt = named.containsKey(field + ".known_at");
    Optional<Instant> asOf =
        members.required(field + ".as_of").flatMap(text -> past(field + ".as_of", text));
    Optional<Instant> knownAt =
        members.text(field + ".known_at").flatMap(text -> past(field + ".known_at", text));
    return entity.isEmpty() || asOf.isEmpty() || (hasKnownAt && knownAt.isEmpty())
        ? Optional.empty()
        : Optional.of(new AskedRow(entity.get(), asOf.get(), knownAt.orElse(now)));
  }

  private Optional<String> entity(Members members) {
    String name = field + ".entity";
    Optional<String> given = members.required(name);
    Optional<String> text = given.flatMap(entity -> parameters.text(name, entity, LONGEST));
    if (given.isPresent() && given.get().isBlank()) {
      parameters.refuse(name, "must not be empty");
    }
    return text;
  }

  private Optional<Instant> past(String name, String text) {
    Optional<Instant> moment = Members.instant(name, text, parameters);
    if (moment.filter(at -> at.isAfter(now)).isPresent()) {
      parameters.refuse(name, "must not be in the future");
      return Optional.empty();
    }
    return moment;
  }
}
