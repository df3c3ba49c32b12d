package com.rfid3.foresight.featurestore.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class PackedValuesProperties {
  @Property
  void readsBackWhatItWrote(
      @ForAll @DoubleRange(min = -1e12, max = 1e12) double value,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    values.put(Feature.RENTALS_90D, Measurement.of(value, Instant.ofEpochSecond(second)));
    values.put(Feature.LAST_RENTAL_AT, Measurement.none(Instant.ofEpochSecond(second)));

    assertThat(PackedValues.unpack(EntityKind.ITEM, PackedValues.pack(values))).isEqualTo(values);
  }

  @Example
  void skipsAFeatureThatItDoesNotKnow() {
    var read =
        PackedValues.unpack(EntityKind.ITEM, "rentals_90d@1=3@10;rentals_90d@2=4@10;mood@1=1@10");

    assertThat(read)
        .containsExactly(
            Map.entry(Feature.RENTALS_90D, Measurement.of(3, Instant.ofEpochSecond(10))));
  }

  @Example
  void nothingIsPackedAsNothing() {
    assertThat(PackedValues.unpack(EntityKind.ITEM, PackedValues.pack(Map.of()))).isEmpty();
  }
}
