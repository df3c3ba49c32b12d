package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureStatus;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.derived.DerivedFeatures;
import com.rfid3.foresight.featurestore.derived.DerivedFeatures.Derivation;
import com.rfid3.foresight.featurestore.online.OnlinePacking;
import com.rfid3.foresight.featurestore.online.PackedEntity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The answer for one entity, written from its packed value byte by byte: the same JSON as that of
 * {@code EntityFeatures}, without an object in between. Made once for each selection of features.
 */
final class EntityJson {
  private static final byte[] TAIL = bytes("],\"source\":\"online\"}");
  private static final byte[] MISSING =
      bytes("null,\"event_time\":null,\"age_ms\":null,\"status\":\"missing\"}");
  private static final byte[] NULL = bytes("null");
  private static final byte[] EVENT = bytes(",\"event_time\":");
  private static final byte[] AGE = bytes(",\"age_ms\":");
  private static final byte[][] ENDS = new byte[FeatureStatus.values().length][];

  static {
    for (FeatureStatus status : FeatureStatus.values()) {
      ENDS[status.ordinal()] = bytes(",\"status\":\"" + status.wire() + "\"}");
    }
  }

  private final byte[] head;
  private final Part[] parts;

  private EntityJson(byte[] head, Part[] parts) {
    this.head = head;
    this.parts = parts;
  }

  /** For a selection; empty where a feature follows from more than the entity's own values. */
  static Optional<EntityJson> of(EntityKind kind, List<Feature> features, DerivedFeatures derived) {
    Part[] parts = new Part[features.size()];
    for (int i = 0; i < parts.length; i++) {
      Feature feature = features.get(i);
      Optional<Derivation> derivation = derived.of(feature);
      if (!feature.isStored() && derivation.isEmpty()) {
        return Optional.empty();
      }
      String head = (i == 0 ? "" : ",") + "{\"name\":\"" + feature.wireName() + "\",\"value\":";
      parts[i] =
          new Part(
              feature,
              bytes(head),
              OnlinePacking.place(derivation.map(Derivation::anchor).orElse(feature)),
              derivation.map(Derivation::rule).orElse(null));
    }
    return Optional.of(
        new EntityJson(bytes("{\"entity_kind\":\"" + kind.wire() + "\",\"entity\":"), parts));
  }

  void write(PackedEntity entity, Freshness freshness, JsonBytes out) {
    out.raw(head);
    out.text(entity.bytes(), entity.nameAt(), entity.nameLength());
    out.raw(",\"features\":[");
    for (Part part : parts) {
      out.raw(part.head);
      value(part, entity, freshness, out);
    }
    out.raw(TAIL);
  }

  // An expired value is told of and not given.
  private static void value(Part part, PackedEntity entity, Freshness freshness, JsonBytes out) {
    if (!entity.isKnown(part.place)) {
      out.raw(MISSING);
      return;
    }
    long event = entity.eventSecond(part.place);
    long age = freshness.age(part.feature, event * 1000);
    FeatureStatus status =
        Freshness.isExpired(part.feature, age)
            ? FeatureStatus.EXPIRED
            : entity.isPresent(part.place) ? FeatureStatus.PRESENT : FeatureStatus.NULL;
    if (status == FeatureStatus.PRESENT) {
      double value = entity.value(part.place);
      out.number(
          part.rule == null
              ? value
              : part.rule.value(value, Math.floorDiv(freshness.nowMillis(), 1000L)));
    } else {
      out.raw(NULL);
    }
    out.raw(EVENT);
    out.moment(event);
    out.raw(AGE);
    out.number(age);
    out.raw(ENDS[status.ordinal()]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One feature of the answer. */
  private static final class Part {
    private final Feature feature;
    private final byte[] head;
    // Of the value it rests on, and the rule by which it follows; null for the value itself.
    private final int place;
    private final DerivedFeatures.Rule rule;

    Part(Feature feature, byte[] head, int place, DerivedFeatures.Rule rule) {
      this.feature = feature;
      this.head = head;
      this.place = place;
      this.rule = rule;
    }
  }
}
