package com.rfid3.foresight.featurestore.online;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;

class OnlinePackingProperties {
  private static final Instant KNOWN = Instant.ofEpochMilli(1_770_000_000_123L);

  @Property
  void readsBackWhatItWrote(
      @ForAll @NotBlank String name,
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    values.put(Feature.RENTALS_90D, Measurement.of(value, Instant.ofEpochSecond(second)));
    values.put(Feature.LAST_RENTAL_AT, Measurement.none(Instant.ofEpochSecond(second)));
    // A lone surrogate is no character and cannot be a tag.
    String tag = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    EntityValues entity = new EntityValues(EntityKind.ITEM, tag, values);

    var read = OnlinePacking.unpack(EntityKind.ITEM, OnlinePacking.pack(entity, KNOWN));

    assertThat(read)
        .hasValueSatisfying(
            found -> {
              assertThat(found.values()).isEqualTo(entity);
              assertThat(found.knownAt()).isEqualTo(KNOWN);
            });
  }

  @Example
  void aValueOfAnotherLayoutIsNone() {
    byte[] packed =
        OnlinePacking.pack(new EntityValues(EntityKind.CATEGORY, "Tables", Map.of()), KNOWN);

    assertThat(OnlinePacking.unpack(EntityKind.ITEM, packed)).isEmpty();
    assertThat(OnlinePacking.unpack(EntityKind.ITEM, new byte[3])).isEmpty();
  }

  @Example
  void beginsWithWhatTheServerCompares() {
    byte[] packed =
        OnlinePacking.pack(new EntityValues(EntityKind.CATEGORY, "Tables", Map.of()), KNOWN);

    assertThat(new String(packed, 0, OnlinePacking.KNOWN_AT_DIGITS, StandardCharsets.US_ASCII))
        .isEqualTo("1770000000123");
  }
}
