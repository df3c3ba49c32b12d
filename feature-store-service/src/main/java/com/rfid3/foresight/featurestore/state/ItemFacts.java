package com.rfid3.foresight.featurestore.state;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.fleet.FleetItem;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/** What is known of one item: its legacy row and its features, none if it was never scanned. */
record ItemFacts(FleetItem item, Map<Feature, Measurement> features) {

  ItemState state(CategoryMap categories, ShopTime shop) {
    return new ItemState(
        item.tagId(),
        given(item.commonName()),
        given(item.rentalClass()),
        categories.of(item.rentalClass()),
        given(item.status()),
        given(item.quality()),
        given(item.binLocation()),
        item.monitored(),
        count(Feature.RENTALS_90D),
        count(Feature.RENTALS_SINCE_SERVICE),
        lastScan(shop),
        moment(Feature.LAST_RENTAL_AT),
        moment(Feature.LAST_SERVICE_AT));
  }

  // The ledger knows; the item row is asked only where the ledger has never seen a scan.
  private Instant lastScan(ShopTime shop) {
    Instant seen = moment(Feature.LAST_SCAN_AT);
    return seen != null ? seen : item.lastScannedAt().map(shop::instantOf).orElse(null);
  }

  private int count(Feature feature) {
    return (int) value(feature).orElse(0);
  }

  private Instant moment(Feature anchor) {
    OptionalDouble seconds = value(anchor);
    return seconds.isPresent() ? Instant.ofEpochSecond((long) seconds.getAsDouble()) : null;
  }

  private OptionalDouble value(Feature feature) {
    Measurement measured = features.get(feature);
    return measured == null ? OptionalDouble.empty() : measured.value();
  }

  private static String given(String text) {
    return text.isBlank() ? null : text;
  }
}
