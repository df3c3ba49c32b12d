package com.rfid3.foresight.featurestore.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.derived.DerivedFeatures;
import com.rfid3.foresight.featurestore.online.OnlinePacking;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotBlank;

/** What is written byte by byte is what the record of the contract would have been written as. */
class EntityJsonProperties {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final long NOW = Instant.parse("2026-03-02T10:00:00.123Z").toEpochMilli();
  private final DerivedFeatures derived =
      new DerivedFeatures(new ShopTime(ZoneId.of("America/Chicago")));

  @Provide
  Arbitrary<Map<Feature, Measurement>> values() {
    Arbitrary<Feature> stored =
        Arbitraries.of(Feature.of(EntityKind.ITEM).stream().filter(Feature::isStored).toList());
    Arbitrary<Double> numbers =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-3, 500).map(Integer::doubleValue),
            Arbitraries.longs().between(0, 1_900_000_000L).map(Long::doubleValue),
            Arbitraries.doubles().between(-1e9, 1e9));
    Arbitrary<Instant> events =
        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
    Arbitrary<Measurement> measured =
        Combinators.combine(numbers, events, Arbitraries.of(true, true, true, false))
            .as((value, at, has) -> has ? Measurement.of(value, at) : Measurement.none(at));
    return Arbitraries.maps(stored, measured).ofMaxSize(30);
  }

  @Property
  void theBytesSayWhatTheRecordSays(
      @ForAll("values") Map<Feature, Measurement> values,
      @ForAll @NotBlank String name,
      @ForAll @LongRange(min = 0, max = 200_000_000_000L) long unconfirmed)
      throws Exception {
    String tag = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Map<Feature, Measurement> stored = new EnumMap<>(Feature.class);
    stored.putAll(values);
    EntityValues entity = new EntityValues(EntityKind.ITEM, tag, stored);
    Freshness freshness = new Freshness(NOW - unconfirmed, NOW);
    List<Feature> features = Feature.of(EntityKind.ITEM);

    String written = written(entity, features, freshness);

    var all = derived.with(EntityKind.ITEM, stored, Instant.ofEpochMilli(NOW));
    var served = new Served(new EntityValues(EntityKind.ITEM, tag, all), freshness, "online");
    JsonNode expected = JSON.valueToTree(served.answer(features));
    assertThat(numbered(JSON.readTree(written))).isEqualTo(numbered(expected));
  }

  @Property
  void momentsAreWrittenAsTheCalendarHasThem(
      @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second) {
    JsonBytes out = new JsonBytes();

    out.moment(second);

    assertThat(new String(out.take(), StandardCharsets.US_ASCII))
        .isEqualTo("\"" + Instant.ofEpochSecond(second) + "\"");
  }

  @Property
  void numbersReadBack(@ForAll double value, @ForAll long whole) throws Exception {
    JsonBytes out = new JsonBytes();
    out.number(whole);
    assertThat(new String(out.take(), StandardCharsets.US_ASCII)).isEqualTo("" + whole);
    if (Double.isFinite(value)) {
      out.number(value);
      assertThat(JSON.readTree(out.take()).doubleValue()).isEqualTo(value + 0.0);
    }
  }

  @Example
  void whatFollowsFromTheCalendarIsNotWrittenHere() {
    assertThat(EntityJson.of(EntityKind.GLOBAL, List.of(Feature.MONTH_OF_YEAR), derived)).isEmpty();
    assertThat(EntityJson.of(EntityKind.GLOBAL, List.of(Feature.SHOP_TURNS_7D), derived))
        .isPresent();
  }

  private String written(EntityValues entity, List<Feature> features, Freshness freshness) {
    byte[] packed = OnlinePacking.pack(entity, Instant.ofEpochMilli(NOW));
    JsonBytes out = new JsonBytes();
    EntityJson.of(EntityKind.ITEM, features, derived)
        .orElseThrow()
        .write(OnlinePacking.look(EntityKind.ITEM, packed).orElseThrow(), freshness, out);
    return new String(out.take(), StandardCharsets.UTF_8);
  }

  // 3 and 3.0 are one number.
  private static String numbered(JsonNode node) {
    StringBuilder text = new StringBuilder();
    for (JsonNode feature : node.get("features")) {
      JsonNode value = feature.get("value");
      text.append(feature.get("name")).append(value.isNull() ? "null" : value.doubleValue());
      text.append(feature.get("event_time")).append(feature.get("age_ms"));
      text.append(feature.get("status")).append('\n');
    }
    return text.append(node.get("entity_kind"))
        .append(node.get("entity"))
        .append(node.get("source"))
        .append(node.size())
        .toString();
  }
}
