package com.rfid3.foresight.featurestore.historical;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.membership.Standing;
import com.rfid3.foresight.featurestore.membership.Standings;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No feature rests on an event after as_of, or on one that was not known at known_at. */
class PointInTimeProperties {

  @Provide
  Arbitrary<KnownHistory> history() {
    return RandomScans.histories("E1");
  }

  @Provide
  Arbitrary<List<KnownHistory>> shop() {
    return Arbitraries.of("E1", "E2", "E3", "E4")
        .flatMap(RandomScans::histories)
        .list()
        .ofMaxSize(4)
        .uniqueElements(KnownHistory::tagId);
  }

  @Provide
  Arbitrary<Instant> instant() {
    return RandomScans.instants();
  }

  @Property
  void itemsAreWhatAnOracleCounts(
      @ForAll("history") KnownHistory history,
      @ForAll("instant") Instant asOf,
      @ForAll("instant") Instant knownAt) {
    AskedRow asked = new AskedRow("E1", asOf, knownAt);

    Map<Feature, Measurement> values = ItemPast.at(history, asked);

    var expected = ItemOracle.values(history, asked);
    assertThat(values.isEmpty()).isEqualTo(expected.isEmpty());
    expected.forEach(
        (feature, value) ->
            assertThat(values.get(feature).value()).as("%s", feature).isEqualTo(value));
  }

  @Property
  void nothingLaterOrUnknownIsEverUsed(
      @ForAll("history") KnownHistory history,
      @ForAll("instant") Instant asOf,
      @ForAll("instant") Instant knownAt) {
    AskedRow asked = new AskedRow("E1", asOf, knownAt);
    KnownHistory past = RandomScans.onlyPast(history, asked);

    Map<Feature, Measurement> values = ItemPast.at(history, asked);

    if (past.knownAt(knownAt).filter(known -> !known.scans().isEmpty()).isPresent()) {
      assertThat(values).isEqualTo(ItemPast.at(past, asked));
    }
    assertThat(values.values()).allMatch(value -> !value.eventTime().isAfter(asOf));
  }

  @Property
  void classesAreWhatAnOracleCounts(
      @ForAll("shop") List<KnownHistory> shop,
      @ForAll("instant") Instant asOf,
      @ForAll("instant") Instant knownAt) {
    var past = new TurnPast(EntityKind.RENTAL_CLASS, turns(shop), new Standings());
    TurnOracle oracle = new TurnOracle(shop, List.of());

    for (String rentalClass : List.of("A", "B")) {
      AskedRow asked = new AskedRow(rentalClass, asOf, knownAt);
      assertThat(past.at(asked).get(Feature.CLASS_TURNS_90D).value())
          .hasValue(oracle.ofClass(asked, 90));
      assertThat(past.at(asked).get(Feature.CLASS_TURNS_7D).value())
          .hasValue(oracle.ofClass(asked, 7));
    }
  }

  @Property
  void categoriesAreWhatAnOracleCounts(
      @ForAll("shop") List<KnownHistory> shop,
      @ForAll("standings") List<Told> told,
      @ForAll("instant") Instant asOf,
      @ForAll("instant") Instant knownAt) {
    var past = new TurnPast(EntityKind.CATEGORY, turns(shop), standings(told));
    TurnOracle oracle = new TurnOracle(shop, told);

    for (String category : List.of("Tables", "Chairs", "Resale", CategoryMap.UNMAPPED)) {
      AskedRow asked = new AskedRow(category, asOf, knownAt);
      Map<Feature, Measurement> values = past.at(asked);
      assertThat(values.get(Feature.CATEGORY_TURNS_7D).value())
          .hasValue(oracle.ofCategory(asked, 7));
      assertThat(values.get(Feature.CATEGORY_TURNS_28D).value())
          .hasValue(oracle.ofCategory(asked, 28));
      assertThat(values.get(Feature.CATEGORY_TURNS_90D).value())
          .hasValue(oracle.ofCategory(asked, 90));
      assertThat(values.values()).allMatch(value -> !value.eventTime().isAfter(asOf));
    }
  }

  @Property
  void theShopIsWhatAnOracleCounts(
      @ForAll("shop") List<KnownHistory> shop,
      @ForAll("standings") List<Told> told,
      @ForAll("instant") Instant asOf,
      @ForAll("instant") Instant knownAt) {
    AskedRow asked = new AskedRow("shop", asOf, knownAt);
    TurnOracle oracle = new TurnOracle(shop, told);

    Map<Feature, Measurement> values =
        new TurnPast(EntityKind.GLOBAL, turns(shop), standings(told)).at(asked);

    assertThat(values.get(Feature.SHOP_TURNS_7D).value()).hasValue(oracle.ofShop(asked, 7));
    assertThat(values.get(Feature.SHOP_TURNS_28D).value()).hasValue(oracle.ofShop(asked, 28));
    assertThat(values.get(Feature.SHOP_TURNS_90D).value()).hasValue(oracle.ofShop(asked, 90));
  }

  /** What a class was said to be, from when on. */
  record Told(String rentalClass, Instant since, Standing standing) {}

  @Provide
  Arbitrary<List<Told>> standings() {
    Arbitrary<Standing> standing =
        Combinators.combine(
                Arbitraries.of("Tables", "Chairs", "Resale"), Arbitraries.of(false, false, true))
            .as(Standing::new);
    return Combinators.combine(Arbitraries.of("A", "B"), RandomScans.instants(), standing)
        .as(Told::new)
        .list()
        .ofMaxSize(5)
        .uniqueElements(told -> told.rentalClass() + told.since());
  }

  private static Standings standings(List<Told> told) {
    Standings standings = new Standings();
    told.forEach(each -> standings.add(each.rentalClass(), each.since(), each.standing()));
    return standings;
  }

  private static PastTurns turns(List<KnownHistory> shop) {
    PastTurns turns = new PastTurns();
    shop.forEach(turns::add);
    return turns;
  }

  @Property
  void ofKeptValuesTheLatestThatWasKnownCounts(
      @ForAll("kept") List<Long> events,
      @ForAll("instant") Instant asOf,
      @ForAll("instant") Instant knownAt) {
    KeptPast past = new KeptPast();
    AskedRow asked = new AskedRow("63131", asOf, knownAt);
    double expected = -1;
    Instant best = Instant.MIN;
    for (long event : new TreeSet<>(events)) {
      Instant at = RandomScans.START.plusSeconds(event);
      Instant known = at.plusSeconds(event % 7_000_000);
      past.add(Feature.FREE_UNITS, Measurement.of((double) event, at), known);
      if (!at.isAfter(asOf) && !known.isAfter(knownAt) && at.isAfter(best)) {
        best = at;
        expected = event;
      }
    }

    Measurement found = past.at(asked).get(Feature.FREE_UNITS);

    assertThat(found == null ? -1 : found.value().orElseThrow()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<Long>> kept() {
    return Arbitraries.longs().between(0, Duration.ofDays(400).toSeconds()).list().ofMaxSize(10);
  }
}
