package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.contracts.feature.ItemState;
import java.util.Map;
import java.util.TreeMap;

/** Packs that exist: units in the bin of packs, per rental class. Not thread-safe. */
public final class PackFleet {
  private static final String BIN = "pack";
  private static final String SOLD = "Sold";

  private final Map<String, Integer> units = new TreeMap<>();

  /** Counts an item where it is a pack. */
  public void add(ItemState item) {
    boolean pack = BIN.equalsIgnoreCase(item.binLocation()) && item.rentalClass() != null;
    if (pack && !SOLD.equalsIgnoreCase(item.status())) {
      units.merge(item.rentalClass(), 1, Integer::sum);
    }
  }

  /** Packs by class. */
  Map<String, Integer> units() {
    return Map.copyOf(units);
  }
}
