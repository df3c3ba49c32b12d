package com.rfid3.foresight.featurestore.value;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The features of an entity as one text, so that they are read and written as one: {@code
 * name@version=value@epochSecond;…}, with nothing before the second {@code @} for a known absence.
 * A feature that this version of the suite does not know is skipped when read, never guessed.
 */
public final class PackedValues {
  private PackedValues() {}

  /** Writes values, in order of the catalogue. */
  public static String pack(Map<Feature, Measurement> values) {
    return values.isEmpty()
        ? ""
        : new EnumMap<>(values)
            .entrySet().stream()
                .map(entry -> entry.getKey().key() + "=" + text(entry.getValue()))
                .collect(Collectors.joining(";"));
  }

  /** Reads what {@link #pack} wrote. */
  public static Map<Feature, Measurement> unpack(EntityKind kind, String packed) {
    Map<Feature, Measurement> values = new EnumMap<>(Feature.class);
    for (int from = 0; from < packed.length(); ) {
      int to = packed.indexOf(';', from);
      int end = to < 0 ? packed.length() : to;
      int equals = packed.indexOf('=', from);
      Feature.of(kind, packed.substring(from, equals))
          .ifPresent(
              feature -> values.put(feature, measurement(packed.substring(equals + 1, end))));
      from = end + 1;
    }
    return values;
  }

  private static String text(Measurement measured) {
    String value =
        measured.value().isPresent()
            ? BigDecimal.valueOf(measured.value().getAsDouble())
                .stripTrailingZeros()
                .toPlainString()
            : "";
    return value + "@" + measured.eventTime().getEpochSecond();
  }

  private static Measurement measurement(String text) {
    int at = text.indexOf('@');
    Instant eventTime = Instant.ofEpochSecond(Long.parseLong(text.substring(at + 1)));
    return at == 0
        ? new Measurement(OptionalDouble.empty(), eventTime)
        : Measurement.of(Double.parseDouble(text.substring(0, at)), eventTime);
  }
}
