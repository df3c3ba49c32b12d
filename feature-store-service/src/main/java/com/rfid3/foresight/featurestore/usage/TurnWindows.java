package com.rfid3.foresight.featurestore.usage;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns of a class or a category over the windows of its features. */
public final class TurnWindows {
  /** Windows of a rental class. */
  public static final List<Feature> OF_CLASS =
      List.of(Feature.CLASS_TURNS_7D, Feature.CLASS_TURNS_28D, Feature.CLASS_TURNS_90D);

  /** Windows of a category. */
  public static final List<Feature> OF_CATEGORY =
      List.of(Feature.CATEGORY_TURNS_7D, Feature.CATEGORY_TURNS_28D, Feature.CATEGORY_TURNS_90D);

  /** Windows of the whole shop. */
  public static final List<Feature> OF_SHOP =
      List.of(Feature.SHOP_TURNS_7D, Feature.SHOP_TURNS_28D, Feature.SHOP_TURNS_90D);

  private final Map<Feature, WindowCount> counts = new EnumMap<>(Feature.class);

  public TurnWindows(List<Feature> windows, Instant asOf) {
    for (Feature window : windows) {
      Duration length = Duration.ofDays(window.view().windowDays());
      counts.put(window, new WindowCount(asOf, length));
    }
  }

  /** Takes one turn into account. */
  public void add(Instant turn) {
    counts.values().forEach(count -> count.add(turn));
  }

  /** The counts; {@code otherwise} is their event time where there never was a turn. */
  public Map<Feature, Measurement> measurements(Instant otherwise) {
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    counts.forEach(
        (feature, count) ->
            values.put(feature, Measurement.of(count.count(), count.lastChange(otherwise))));
    return values;
  }
}
