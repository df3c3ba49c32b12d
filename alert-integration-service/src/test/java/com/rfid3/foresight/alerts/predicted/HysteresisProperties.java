package com.rfid3.foresight.alerts.predicted;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words about one alert, told one after the other to what the table would remember. */
class HysteresisProperties {
  private static final Instant T = Instant.parse("2026-01-31T10:30:00Z");
  private static final Thresholds THRESHOLDS =
      new Thresholds(0.4, 0.3, Duration.ofHours(1), Duration.ofMinutes(10));
  private final Hysteresis hysteresis = new Hysteresis(THRESHOLDS);

  @Property(tries = 300)
  void orderOfArrivalDoesNotChangeWhatIsKnown(
      @ForAll("strong") List<Proposal> words, @ForAll long seed) {
    List<Proposal> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(contentAfter(shuffled)).isEqualTo(contentAfter(words));
  }

  @Property(tries = 300)
  void sayingItTwiceIsSayingItOnce(@ForAll("any") List<Proposal> words) {
    List<Proposal> doubled = new ArrayList<>();
    words.forEach(word -> doubled.addAll(List.of(word, word)));

    assertThat(after(doubled)).isEqualTo(after(words));
  }

  @Property(tries = 300)
  void alertNeverClosesBeforeItsTime(@ForAll("any") List<Proposal> words) {
    Optional<StoredAlert> known = Optional.empty();
    Instant now = T;
    for (Proposal word : words) {
      now = now.plus(Duration.ofMinutes(7));
      Optional<StoredAlert> before = known;
      known = tell(before, word, now);
      boolean closed =
          before.map(was -> was.life().open()).orElse(false) && !known.orElseThrow().life().open();
      if (closed) {
        Instant opened = before.orElseThrow().life().openedAt();
        assertThat(now).isAfterOrEqualTo(opened.plus(THRESHOLDS.minimumHold()));
      }
    }
  }

  @Property(tries = 300)
  void openAlertMovesOnlyForward(@ForAll("any") List<Proposal> words) {
    Optional<StoredAlert> known = Optional.empty();
    for (Proposal word : words) {
      Optional<StoredAlert> next = tell(known, word, T);
      if (known.isPresent()) {
        assertThat(next.orElseThrow().proposal().observedAt())
            .isAfterOrEqualTo(known.get().proposal().observedAt());
      }
      known = next;
    }
  }

  @Provide
  Arbitrary<List<Proposal>> strong() {
    return proposals(0.45, 0.9).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Proposal>> any() {
    return proposals(0.0, 1.0).list().ofMaxSize(12);
  }

  private static Arbitrary<Proposal> proposals(double least, double most) {
    return Combinators.combine(
            Arbitraries.doubles().between(least, most).ofScale(2),
            Arbitraries.integers().between(0, 5))
        .as((probability, minute) -> proposal(probability, T.plusSeconds(60L * minute)));
  }

  private Optional<Proposal> contentAfter(List<Proposal> words) {
    return after(words).map(StoredAlert::proposal);
  }

  private Optional<StoredAlert> after(List<Proposal> words) {
    Optional<StoredAlert> known = Optional.empty();
    for (Proposal word : words) {
      known = tell(known, word, T);
    }
    return known;
  }

  private Optional<StoredAlert> tell(Optional<StoredAlert> known, Proposal word, Instant now) {
    Verdict verdict =
        known.isPresent() ? hysteresis.next(known.get(), word, now) : hysteresis.first(word, now);
    return switch (verdict) {
      case Verdict.Open(Life life, String reason) -> Optional.of(new StoredAlert(1, word, life));
      case Verdict.Change(Life life, String reason) -> Optional.of(new StoredAlert(1, word, life));
      case Verdict.Close(Life life, String reason) -> Optional.of(new StoredAlert(1, word, life));
      case Verdict.Keep keep -> known;
    };
  }

  private static Proposal proposal(double probability, Instant observed) {
    return new Proposal(
        "f",
        "predictive_analytics",
        "service_need",
        new Grounds(Optional.of(PredictionType.MAINTENANCE), OptionalLong.of(7), ""),
        new Aim("item", "A", new Subject("A", "63131", "Chairs", "")),
        new Weight(Severity.LOW, OptionalDouble.of(probability), OptionalDouble.empty()),
        new Wording("Needs service", ""),
        observed);
  }
}
