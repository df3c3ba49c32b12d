package com.rfid3.foresight.featurestore.historical;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import com.rfid3.foresight.featurestore.membership.Standings;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
        .ofMaxSize(4);
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
    PastTurns turns = new PastTurns();
    List<KnownHistory> tags = distinct(shop);
    tags.forEach(turns::add);
    var past =
        new TurnPast(
            EntityKind.RENTAL_CLASS, turns, Standings.ofNow(CategoryMap.of(List.of()), List.of()));

    for (String rentalClass : List.of("A", "B")) {
      AskedRow asked = new AskedRow(rentalClass, asOf, knownAt);
      assertThat(past.at(asked).get(Feature.CLASS_TURNS_90D).value())
          .hasValue(turnsOf(tags, asked, Duration.ofDays(90)));
      assertThat(past.at(asked).get(Feature.CLASS_TURNS_7D).value())
          .hasValue(turnsOf(tags, asked, Duration.ofDays(7)));
    }
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

  private static List<KnownHistory> distinct(List<KnownHistory> shop) {
    List<KnownHistory> tags = new ArrayList<>();
    for (KnownHistory each : shop) {
      if (tags.stream().noneMatch(tag -> tag.tagId().equals(each.tagId()))) {
        tags.add(each);
      }
    }
    return tags;
  }

  private static double turnsOf(List<KnownHistory> shop, AskedRow asked, Duration window) {
    int turns = 0;
    for (KnownHistory history : shop) {
      List<LedgerScan> seen =
          history.scans().stream()
              .filter(scan -> scan.isKnownAt(asked.knownAt()))
              .map(scan -> scan.scan())
              .filter(scan -> !scan.at().isAfter(asked.asOf()))
              .sorted(Comparator.comparing(LedgerScan::at))
              .toList();
      for (String contract : List.of("1", "2", "3")) {
        Optional<LedgerScan> first =
            seen.stream()
                .filter(scan -> scan.scanType().equals("Rental"))
                .filter(scan -> scan.contract().equals(contract))
                .findFirst();
        boolean counts =
            first
                .filter(scan -> scan.at().plus(window).isAfter(asked.asOf()))
                .filter(scan -> classOf(scan, seen).equalsIgnoreCase(asked.entity()))
                .isPresent();
        turns += counts ? 1 : 0;
      }
    }
    return turns;
  }

  private static String classOf(LedgerScan scan, List<LedgerScan> seen) {
    String own = scan.rentalClass();
    return !own.isEmpty()
        ? own
        : seen.stream()
            .map(LedgerScan::rentalClass)
            .filter(name -> !name.isEmpty())
            .reduce((a, b) -> b)
            .orElse("");
  }
}
