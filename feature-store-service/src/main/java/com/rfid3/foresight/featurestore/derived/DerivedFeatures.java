package com.rfid3.foresight.featurestore.derived;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Adds what follows from stored values at an instant. An age follows from its anchor: it is known
 * to have no value where the anchor has none, and is missing where the anchor is.
 */
@ApplicationScoped
public class DerivedFeatures {
  private static final Map<Feature, Feature> AGES =
      Map.of(
          Feature.DAYS_SINCE_FIRST_SEEN, Feature.FIRST_SEEN_AT,
          Feature.DAYS_SINCE_LAST_SCAN, Feature.LAST_SCAN_AT,
          Feature.DAYS_SINCE_LAST_RENTAL, Feature.LAST_RENTAL_AT,
          Feature.DAYS_SINCE_LAST_SERVICE, Feature.LAST_SERVICE_AT,
          Feature.DAYS_SINCE_LAST_LAUNDRY, Feature.LAST_LAUNDRY_AT,
          Feature.EQUIPMENT_AGE_DAYS, Feature.ACQUIRED_AT);
  private static final double SECONDS_OF_A_DAY = 86_400;

  private final ShopTime shop;
  private final Map<Feature, Derivation> ofItem = new EnumMap<>(Feature.class);

  public DerivedFeatures(ShopTime shop) {
    this.shop = shop;
    AGES.forEach((age, anchor) -> ofItem.put(age, new Derivation(anchor, DerivedFeatures::days)));
    ofItem.put(
        Feature.SCAN_HOUR,
        new Derivation(Feature.LAST_SCAN_AT, (seconds, now) -> local(seconds).getHour()));
    ofItem.put(
        Feature.SCAN_DAY_OF_WEEK,
        new Derivation(
            Feature.LAST_SCAN_AT, (seconds, now) -> local(seconds).getDayOfWeek().getValue()));
  }

  /** What a feature of an item follows from; empty for one that is stored. */
  public Optional<Derivation> of(Feature feature) {
    return Optional.ofNullable(ofItem.get(feature));
  }

  /** A feature of an item that follows from the moment that another one names. */
  public record Derivation(Feature anchor, Rule rule) {}

  /** From the anchor in epoch seconds, at another moment in epoch seconds. */
  public interface Rule {
    double value(double anchor, long now);
  }

  /** The stored values and what follows from them at {@code asOf}. */
  public Map<Feature, Measurement> with(
      EntityKind kind, Map<Feature, Measurement> stored, Instant asOf) {
    return switch (kind) {
      case ITEM -> ofItem(stored, asOf);
      case GLOBAL -> {
        Map<Feature, Measurement> all = copy(stored);
        all.putAll(CalendarFeatures.at(asOf, shop));
        yield all;
      }
      case RENTAL_CLASS, CATEGORY, STORE -> stored;
    };
  }

  private Map<Feature, Measurement> ofItem(Map<Feature, Measurement> stored, Instant asOf) {
    Map<Feature, Measurement> all = copy(stored);
    ofItem.forEach((feature, derivation) -> derive(all, feature, derivation, asOf));
    return all;
  }

  private static void derive(
      Map<Feature, Measurement> all, Feature feature, Derivation derivation, Instant asOf) {
    Measurement anchor = all.get(derivation.anchor());
    if (anchor == null) {
      return;
    }
    OptionalDouble moment = anchor.value();
    all.put(
        feature,
        moment.isPresent()
            ? Measurement.of(
                derivation.rule().value(moment.getAsDouble(), asOf.getEpochSecond()),
                anchor.eventTime())
            : Measurement.none(anchor.eventTime()));
  }

  private static double days(double seconds, long now) {
    return Math.max(0, Math.floor((now - seconds) / SECONDS_OF_A_DAY));
  }

  private LocalDateTime local(double seconds) {
    return shop.localOf(Instant.ofEpochSecond((long) seconds));
  }

  private static Map<Feature, Measurement> copy(Map<Feature, Measurement> values) {
    Map<Feature, Measurement> all = new EnumMap<>(Feature.class);
    all.putAll(values);
    return all;
  }
}
