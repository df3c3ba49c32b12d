package com.rfid3.foresight.featurestore.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureSource;
import com.rfid3.foresight.contracts.feature.FeatureView;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.platform.web.Parameters;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/** Checks one pushed value against the catalogue; every member that does not hold is named. */
public record ValueCheck(String field, Parameters parameters, Instant now) {
  private static final int LONGEST = 255;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** The value, if every member of it holds; what does not is refused by name. */
  public Optional<PushedValue> value(JsonNode node) {
    if (!node.isObject()) {
      parameters.refuse(field, "must be an object");
      return Optional.empty();
    }
    Optional<Feature> feature = feature(node);
    Optional<String> entity =
        text(node, "entity").flatMap(name -> parameters.text(name("entity"), name, LONGEST));
    Optional<Instant> eventTime = text(node, "event_time").flatMap(this::eventTime);
    Optional<OptionalDouble> value = feature.flatMap(of -> number(node, of.view()));
    return feature.isEmpty() || entity.isEmpty() || eventTime.isEmpty() || value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PushedValue(
                entity.get(), feature.get(), new Measurement(value.get(), eventTime.get())));
  }

  private Optional<Feature> feature(JsonNode node) {
    Optional<EntityKind> kind = text(node, "entity_kind").flatMap(this::kind);
    Optional<String> name = text(node, "feature");
    if (kind.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Feature> feature =
        Feature.of(kind.get()).stream()
            .filter(each -> each.wireName().equals(name.get()) || each.key().equals(name.get()))
            .findFirst();
    if (feature.isEmpty()) {
      parameters.refuse(name("feature"), "no feature of " + kind.get().wire());
    }
    if (feature.filter(each -> each.view().source() != FeatureSource.PUSHED).isPresent()) {
      parameters.refuse(name("feature"), "is computed here and takes no pushes");
      return Optional.empty();
    }
    return feature;
  }

  private Optional<EntityKind> kind(String word) {
    Optional<EntityKind> kind = EntityKind.of(word);
    if (kind.isEmpty()) {
      parameters.refuse(name("entity_kind"), "is no kind of entity");
    }
    return kind;
  }

  private Optional<Instant> eventTime(String text) {
    try {
      Instant moment = OffsetDateTime.parse(text).toInstant();
      if (moment.isAfter(now.plus(CLOCKS_DIFFER)) || moment.isBefore(Instant.EPOCH)) {
        parameters.refuse(name("event_time"), "must not be in the future, nor before 1970");
        return Optional.empty();
      }
      return Optional.of(moment);
    } catch (DateTimeException malformed) {
      parameters.refuse(name("event_time"), "must be a time such as 2026-01-31T10:30:00Z");
      return Optional.empty();
    }
  }

  private Optional<OptionalDouble> number(JsonNode node, FeatureView view) {
    JsonNode value = node.get("value");
    if (value == null || !(value.isNumber() || value.isNull())) {
      parameters.refuse(name("value"), "must be a number or null");
      return Optional.empty();
    }
    if (value.isNull()) {
      return Optional.of(OptionalDouble.empty());
    }
    double number = value.doubleValue();
    boolean low = view.min() != null && number < view.min();
    boolean high = view.max() != null && number > view.max();
    if (low || high || Math.abs(number) > 1e15) {
      parameters.refuse(name("value"), "is out of the range of " + view.name());
      return Optional.empty();
    }
    return Optional.of(OptionalDouble.of(number));
  }

  private Optional<String> text(JsonNode node, String member) {
    JsonNode value = node.get(member);
    if (value == null || !value.isTextual() || value.textValue().isBlank()) {
      parameters.refuse(name(member), "must be given as text");
      return Optional.empty();
    }
    return Optional.of(value.textValue());
  }

  private String name(String member) {
    return field + "." + member;
  }
}
