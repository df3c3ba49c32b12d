package com.rfid3.foresight.featurestore.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.backfill.ItemCycles.Cycles;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.historical.RandomScans;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import com.rfid3.foresight.featurestore.pointofsale.DueDates.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Leaving out cycles in which nothing can change leaves out nothing. */
class ItemCyclesProperties {

  @Provide
  Arbitrary<KnownHistory> history() {
    return RandomScans.histories("E1");
  }

  @Provide
  Arbitrary<Window> window() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(300, 5_000);
    Arbitrary<Integer> cycles = Arbitraries.integers().between(0, 300);
    return Combinators.combine(RandomScans.instants(), RandomScans.instants(), minutes, cycles)
        .as(
            (from, begin, step, count) -> {
              Duration length = Duration.ofMinutes(step);
              return new Window(
                  from, from.plus(length.multipliedBy(count)).plusSeconds(7), length, begin);
            });
  }

  /** Due dates of some contracts, each known since some time. */
  @Provide
  Arbitrary<Due> due() {
    return Combinators.combine(
            Arbitraries.of("1", "2", "3"),
            Arbitraries.of("A", "B"),
            RandomScans.instants(),
            RandomScans.instants())
        .as(Line::new)
        .list()
        .ofMaxSize(6)
        .map(
            lines -> {
              Due due = new Due();
              lines.forEach(line -> line.enter(due));
              return due;
            });
  }

  private record Line(String contract, String rentalClass, Instant day, Instant seenAt) {
    void enter(Due due) {
      due.add(contract, rentalClass, new Due.Day(LocalDate.ofInstant(day, ZoneOffset.UTC), seenAt));
    }
  }

  @Property(tries = 300)
  void theCyclesAfterMomentsWriteWhatAllCyclesWrite(
      @ForAll("history") KnownHistory history,
      @ForAll("due") Due due,
      @ForAll("window") Window window) {
    assertThat(ItemCycles.of(history, window, due))
        .isEqualTo(ItemCycles.over(history, window, new Cycles(all(window), due)));
  }

  @Property(tries = 300)
  void dueDatesThatWereNotKnownMakeNothingLate(
      @ForAll("history") KnownHistory history,
      @ForAll("due") Due due,
      @ForAll("window") Window window) {
    Set<Instant> judged =
        ItemCycles.of(history, window, due).stream()
            .filter(written -> written.changed().values().containsKey(Feature.LATE_RETURNS))
            .map(Written::knownAt)
            .collect(Collectors.toSet());
    Optional<Instant> first =
        Stream.of("1", "2", "3")
            .flatMap(contract -> Stream.of("A", "B").map(name -> due.moments(contract, name)))
            .flatMap(List::stream)
            .min(Instant::compareTo);

    assertThat(judged)
        .allMatch(knownAt -> first.filter(seen -> !seen.isAfter(knownAt)).isPresent());
  }

  @Property
  void rowsAreKnownNoEarlierThanTheirScans(
      @ForAll("history") KnownHistory history, @ForAll("window") Window window) {
    Instant first =
        history.scans().stream().map(scan -> scan.seenAt()).min(Instant::compareTo).get();

    assertThat(ItemCycles.of(history, window, new Due()))
        .allMatch(written -> !written.knownAt().isBefore(first))
        .allMatch(written -> !written.knownAt().isBefore(window.begin()));
  }

  @Property
  void theFirstCycleAfterAMomentIsTheFirst(
      @ForAll("window") Window window, @ForAll("instant") Instant moment) {
    List<Instant> due = window.cyclesAfter(List.of(moment));
    List<Instant> expected =
        all(window).stream().filter(cycle -> !cycle.isBefore(moment)).limit(1).toList();

    assertThat(due).first().isEqualTo(window.from());
    if (moment.isAfter(window.from())) {
      assertThat(due.subList(1, due.size())).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<Instant> instant() {
    return RandomScans.instants();
  }

  private static List<Instant> all(Window window) {
    return IntStream.range(0, window.cycles()).mapToObj(window::at).toList();
  }
}
