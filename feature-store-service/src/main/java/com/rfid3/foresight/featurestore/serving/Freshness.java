package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.FeatureSource;
import com.rfid3.foresight.contracts.feature.FeatureStatus;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Instant;

/**
 * Judges values at the time they are read. The age of a computed value is that of the last cycle
 * that confirmed it, since an anchor of last year is as fresh as that cycle; a pushed one is as old
 * as the event that it tells of.
 *
 * @param confirmedMillis when the last complete cycle began
 * @param nowMillis the time of reading
 */
record Freshness(long confirmedMillis, long nowMillis) {

  static Freshness of(Instant confirmedAt, Instant now) {
    return new Freshness(confirmedAt.toEpochMilli(), now.toEpochMilli());
  }

  /** Milliseconds since the value was confirmed, at least 0. */
  long age(Feature feature, Measurement measured) {
    return age(feature, measured.eventTime().toEpochMilli());
  }

  /** The same, of a value that has been true since a moment. */
  long age(Feature feature, long eventMillis) {
    long since = feature.view().source() == FeatureSource.PUSHED ? eventMillis : confirmedMillis;
    return Math.max(0, nowMillis - since);
  }

  /** Whether a value of an age is too old to be given. */
  static boolean isExpired(Feature feature, long age) {
    return age > feature.view().ttlSeconds() * 1000;
  }

  /** Whether the value can be used; {@code measured} is null where there is none. */
  FeatureStatus status(Feature feature, Measurement measured) {
    if (measured == null) {
      return FeatureStatus.MISSING;
    }
    if (isExpired(feature, age(feature, measured))) {
      return FeatureStatus.EXPIRED;
    }
    return measured.value().isPresent() ? FeatureStatus.PRESENT : FeatureStatus.NULL;
  }
}
