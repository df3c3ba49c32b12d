package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.usage.ItemUsage;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.util.Map;

/** Features of one item at any instant, as known at any other, replayed from its scans. */
final class ItemPast {
  private ItemPast() {}

  /** Empty where the item had not been seen by then, or nobody knew of it. */
  static Map<Feature, Measurement> at(KnownHistory history, AskedRow asked) {
    return history
        .knownAt(asked.knownAt())
        .flatMap(known -> ItemUsage.of(known, asked.asOf()))
        .map(EntityValues::values)
        .orElse(Map.of());
  }
}
