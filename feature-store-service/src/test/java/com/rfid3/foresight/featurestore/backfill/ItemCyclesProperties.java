package com.rfid3.foresight.featurestore.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.historical.RandomScans;
import com.rfid3.foresight.featurestore.ledger.KnownHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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

  @Property(tries = 300)
  void theCyclesAfterMomentsWriteWhatAllCyclesWrite(
      @ForAll("history") KnownHistory history, @ForAll("window") Window window) {
    assertThat(ItemCycles.of(history, window))
        .isEqualTo(ItemCycles.over(history, window, all(window)));
  }

  @Property
  void rowsAreKnownNoEarlierThanTheirScans(
      @ForAll("history") KnownHistory history, @ForAll("window") Window window) {
    Instant first =
        history.scans().stream().map(scan -> scan.seenAt()).min(Instant::compareTo).get();

    assertThat(ItemCycles.of(history, window))
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
