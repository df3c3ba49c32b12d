package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values of one entity as the table keeps them. At an instant the value with the latest event time
 * counts, and of several for one event time the one that was known last.
 */
public final class KeptPast {
  private final Map<Feature, List<Row>> rows = new EnumMap<>(Feature.class);

  public void add(Feature feature, Measurement measured, Instant knownAt) {
    rows.computeIfAbsent(feature, each -> new ArrayList<>()).add(new Row(measured, knownAt));
  }

  Map<Feature, Measurement> at(AskedRow asked) {
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    rows.keySet()
        .forEach(
            feature -> at(feature, asked).ifPresent(measured -> values.put(feature, measured)));
    return values;
  }

  /** What is kept of one feature at an instant, as known at another. */
  public Optional<Measurement> at(Feature feature, AskedRow asked) {
    Row best = null;
    for (Row row : rows.getOrDefault(feature, List.of())) {
      best = row.counts(asked) && row.isAfter(best) ? row : best;
    }
    return Optional.ofNullable(best).map(Row::measured);
  }

  /**
   * Whether a value adds nothing: what was known just before it for the same event time was the
   * same, or what was known next.
   */
  public boolean isTold(Feature feature, Measurement measured, Instant knownAt) {
    Row before = null;
    Row after = null;
    for (Row row : rows.getOrDefault(feature, List.of())) {
      if (!row.measured().eventTime().equals(measured.eventTime())) {
        continue;
      }
      if (row.knownAt().isAfter(knownAt)) {
        after = after == null || row.knownAt().isBefore(after.knownAt()) ? row : after;
      } else {
        before = before == null || row.knownAt().isAfter(before.knownAt()) ? row : before;
      }
    }
    return says(before, measured) || says(after, measured);
  }

  private static boolean says(Row row, Measurement measured) {
    return row != null && row.measured().value().equals(measured.value());
  }

  private record Row(Measurement measured, Instant knownAt) {
    boolean counts(AskedRow asked) {
      return !measured.eventTime().isAfter(asked.asOf()) && !knownAt.isAfter(asked.knownAt());
    }

    boolean isAfter(Row other) {
      if (other == null) {
        return true;
      }
      int order = measured.eventTime().compareTo(other.measured.eventTime());
      return order > 0 || (order == 0 && knownAt.isAfter(other.knownAt));
    }
  }
}
