package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.FeatureStatus;
import com.rfid3.foresight.contracts.feature.FeatureValue;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Judges values at the time they are read. The age is that of the last cycle that confirmed the
 * value, since an anchor of last year is as fresh as that cycle. An expired value is not given.
 */
record Freshness(Instant confirmedAt, Instant now) {

  /** Every feature of the entity's kind, those without a value included. */
  List<FeatureValue> of(EntityValues entity) {
    return Feature.of(entity.kind()).stream()
        .map(feature -> value(feature, entity.values().get(feature)))
        .toList();
  }

  private FeatureValue value(Feature feature, Measurement measured) {
    String name = feature.wireName();
    if (measured == null) {
      return new FeatureValue(name, null, null, null, FeatureStatus.MISSING);
    }
    long age = Math.max(0, Duration.between(confirmedAt, now).toMillis());
    if (age > feature.view().ttlSeconds() * 1000) {
      return new FeatureValue(name, null, measured.eventTime(), age, FeatureStatus.EXPIRED);
    }
    Double value = measured.value().isPresent() ? measured.value().getAsDouble() : null;
    return new FeatureValue(
        name,
        value,
        measured.eventTime(),
        age,
        value == null ? FeatureStatus.NULL : FeatureStatus.PRESENT);
  }
}
