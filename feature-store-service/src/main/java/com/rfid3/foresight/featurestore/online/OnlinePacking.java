package com.rfid3.foresight.featurestore.online;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stored features of an entity as one value of fixed places: 13 digits of known-at millis,
 * which a script on the server compares, the fingerprint of the layout, the entity's spelling, then
 * per feature a state, a double and a second. A value of another layout is no value: it is read
 * from the table instead and written anew.
 */
public final class OnlinePacking {
  static final int KNOWN_AT_DIGITS = 13;
  static final int FEATURE_BYTES = 1 + Double.BYTES + Integer.BYTES;
  static final byte MISSING = 0;
  private static final byte NONE = 1;
  static final byte PRESENT = 2;
  private static final Map<EntityKind, Layout> LAYOUTS =
      Arrays.stream(EntityKind.values())
          .collect(Collectors.toMap(kind -> kind, Layout::of, (a, b) -> a));

  private OnlinePacking() {}

  /** Packs an entity whose values are all known since an instant. */
  public static byte[] pack(EntityValues entity, Instant knownAt) {
    Layout layout = LAYOUTS.get(entity.kind());
    byte[] name = entity.entity().getBytes(StandardCharsets.UTF_8);
    ByteBuffer packed =
        ByteBuffer.allocate(
            KNOWN_AT_DIGITS
                + Long.BYTES
                + Short.BYTES
                + name.length
                + layout.features().size() * FEATURE_BYTES);
    packed.put("%013d".formatted(knownAt.toEpochMilli()).getBytes(StandardCharsets.US_ASCII));
    packed.putLong(layout.fingerprint());
    packed.putShort((short) name.length).put(name);
    layout.features().forEach(feature -> put(packed, entity.values().get(feature)));
    return packed.array();
  }

  /** Empty for a value of another layout. */
  static Optional<OnlineEntity> unpack(EntityKind kind, byte[] bytes) {
    Layout layout = LAYOUTS.get(kind);
    ByteBuffer packed = ByteBuffer.wrap(bytes);
    if (bytes.length < KNOWN_AT_DIGITS + Long.BYTES + Short.BYTES
        || packed.getLong(KNOWN_AT_DIGITS) != layout.fingerprint()) {
      return Optional.empty();
    }
    long knownAt = Long.parseLong(new String(bytes, 0, KNOWN_AT_DIGITS, StandardCharsets.US_ASCII));
    packed.position(KNOWN_AT_DIGITS + Long.BYTES);
    int length = Short.toUnsignedInt(packed.getShort());
    String name = new String(bytes, packed.position(), length, StandardCharsets.UTF_8);
    packed.position(packed.position() + length);
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    layout.features().forEach(feature -> get(packed, feature, values));
    return Optional.of(
        new OnlineEntity(new EntityValues(kind, name, values), Instant.ofEpochMilli(knownAt)));
  }

  private static void put(ByteBuffer packed, Measurement measured) {
    if (measured == null) {
      packed.put(MISSING).putDouble(0).putInt(0);
      return;
    }
    packed
        .put(measured.value().isPresent() ? PRESENT : NONE)
        .putDouble(measured.value().orElse(0))
        .putInt((int) measured.eventTime().getEpochSecond());
  }

  private static void get(ByteBuffer packed, Feature feature, Map<Feature, Measurement> values) {
    byte state = packed.get();
    double value = packed.getDouble();
    Instant eventTime = Instant.ofEpochSecond(Integer.toUnsignedLong(packed.getInt()));
    if (state != MISSING) {
      values.put(
          feature,
          state == PRESENT ? Measurement.of(value, eventTime) : Measurement.none(eventTime));
    }
  }

  /** A look at a packed value where it lies; empty for one of another layout. */
  public static Optional<PackedEntity> look(EntityKind kind, byte[] bytes) {
    int head = KNOWN_AT_DIGITS + Long.BYTES + Short.BYTES;
    if (bytes.length < head
        || PackedEntity.longAt(bytes, KNOWN_AT_DIGITS) != LAYOUTS.get(kind).fingerprint()) {
      return Optional.empty();
    }
    int length = PackedEntity.shortAt(bytes, KNOWN_AT_DIGITS + Long.BYTES);
    return Optional.of(new PackedEntity(bytes, head, length));
  }

  /** Place of a feature among the packed ones of its kind; -1 where it is not packed. */
  public static int place(Feature feature) {
    return LAYOUTS.get(feature.view().entityKind()).features().indexOf(feature);
  }

  /** An entity as Redis has it. */
  public record OnlineEntity(EntityValues values, Instant knownAt) {}

  /** Which features stand where. */
  private record Layout(List<Feature> features, long fingerprint) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    static Layout of(EntityKind kind) {
      List<Feature> stored = Feature.of(kind).stream().filter(Feature::isStored).toList();
      long hash = FNV_OFFSET;
      for (Feature feature : stored) {
        for (char letter : (feature.key() + ";").toCharArray()) {
          hash = (hash ^ letter) * FNV_PRIME;
        }
      }
      return new Layout(stored, hash);
    }
  }
}
