package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.EntityFeatures;
import com.rfid3.foresight.contracts.feature.FeatureStatus;
import com.rfid3.foresight.contracts.feature.FeatureValue;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.util.List;

/**
 * An entity as it is served, derived features included.
 *
 * @param source {@code online} or {@code offline}
 */
record Served(EntityValues entity, Freshness freshness, String source) {

  /** The chosen features in the order asked, those without a value included. */
  EntityFeatures answer(List<Feature> chosen) {
    return new EntityFeatures(
        entity.kind().wire(), entity.entity(), chosen.stream().map(this::value).toList(), source);
  }

  // An expired value is told of and not given.
  private FeatureValue value(Feature feature) {
    Measurement measured = entity.values().get(feature);
    FeatureStatus status = freshness.status(feature, measured);
    if (measured == null) {
      return new FeatureValue(feature.wireName(), null, null, null, status);
    }
    return new FeatureValue(
        feature.wireName(),
        status == FeatureStatus.PRESENT ? measured.value().getAsDouble() : null,
        measured.eventTime(),
        freshness.age(feature, measured),
        status);
  }
}
