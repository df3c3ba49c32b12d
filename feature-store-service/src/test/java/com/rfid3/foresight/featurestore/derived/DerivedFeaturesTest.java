package com.rfid3.foresight.featurestore.derived;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivedFeaturesTest {
  private static final Instant SCANNED = Instant.parse("2026-03-02T04:30:00Z");
  private final DerivedFeatures derived =
      new DerivedFeatures(new ShopTime(ZoneId.of("America/Chicago")));

  @Test
  void agesFollowFromAnchorsAndTheInstant() {
    var values = item(Measurement.anchor(SCANNED), SCANNED.plusSeconds(5 * 86_400 - 1));

    assertThat(values.get(Feature.DAYS_SINCE_LAST_SCAN).value()).hasValue(4);
    assertThat(values.get(Feature.DAYS_SINCE_LAST_SCAN).eventTime()).isEqualTo(SCANNED);
    // The evening before, by the shop's clock.
    assertThat(values.get(Feature.SCAN_HOUR).value()).hasValue(22);
    assertThat(values.get(Feature.SCAN_DAY_OF_WEEK).value()).hasValue(7);
  }

  @Test
  void withoutAnEventThereIsNoAgeAndWithoutAnAnchorNothing() {
    var values = item(Measurement.none(SCANNED), SCANNED);

    assertThat(values.get(Feature.DAYS_SINCE_LAST_SCAN).value()).isEmpty();
    assertThat(values).doesNotContainKey(Feature.DAYS_SINCE_LAST_RENTAL);
  }

  @Test
  void theCalendarIsTheShops() {
    var values = derived.with(EntityKind.GLOBAL, Map.of(), Instant.parse("2026-07-05T03:00:00Z"));

    assertThat(values.get(Feature.IS_HOLIDAY).value()).hasValue(1);
    assertThat(values.get(Feature.IS_WEEKEND).value()).hasValue(1);
    assertThat(values.get(Feature.IS_WEDDING_SEASON).value()).hasValue(1);
    assertThat(values.get(Feature.IS_HOLIDAY_SEASON).value()).hasValue(0);
    assertThat(values.get(Feature.MONTH_OF_YEAR).value()).hasValue(7);
  }

  private Map<Feature, Measurement> item(Measurement lastScan, Instant asOf) {
    return derived.with(EntityKind.ITEM, Map.of(Feature.LAST_SCAN_AT, lastScan), asOf);
  }
}
