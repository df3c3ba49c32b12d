package com.rfid3.foresight.featurestore.historical;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.platform.web.Parameters;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members of a JSON object by their types; one of another type is refused under its name. */
record Members(Map<String, JsonNode> members, Parameters parameters) {

  Optional<String> text(String name) {
    JsonNode node = members.get(name);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      parameters.refuse(name, "must be text");
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  Optional<String> required(String name) {
    JsonNode node = members.get(name);
    if (node == null || node.isNull()) {
      parameters.refuse(name, "must be given");
    }
    return text(name);
  }

  Optional<Instant> instant(String name) {
    return text(name).flatMap(text -> instant(name, text, parameters));
  }

  Optional<Duration> duration(String name) {
    return text(name)
        .flatMap(
            text -> {
              try {
                return Optional.of(Duration.parse(text));
              } catch (DateTimeException malformed) {
                parameters.refuse(name, "must be a duration such as P7D or PT6H");
                return Optional.empty();
              }
            });
  }

  List<String> names(String name) {
    JsonNode node = members.get(name);
    if (node == null || node.isNull()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(each -> names.add(each.isTextual() ? each.textValue() : ""));
    }
    if (!node.isArray() || names.contains("")) {
      parameters.refuse(name, "must be a list of names");
      return List.of();
    }
    return names;
  }

  static Optional<Instant> instant(String field, String text, Parameters parameters) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException malformed) {
      parameters.refuse(field, "must be a time such as 2026-01-31T10:30:00Z");
      return Optional.empty();
    }
  }
}
