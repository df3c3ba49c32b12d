package com.rfid3.foresight.alerts.predicted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opening at 0.4, closing below 0.3, open for an hour at least, weak for ten minutes at least. */
class HysteresisTest {
  private static final Instant T = Instant.parse("2026-01-31T10:30:00Z");
  private static final Instant LONG_AGO = T.minus(Duration.ofHours(5));
  private static final Duration HOLD = Duration.ofHours(1);
  private static final Duration QUIET = Duration.ofMinutes(10);
  private static final Hysteresis HYSTERESIS =
      new Hysteresis(new Thresholds(0.4, 0.3, HOLD, QUIET));

  private static final Optional<Instant> NEVER = Optional.empty();

  record Row(String name, Verdict verdict, Class<? extends Verdict> kind, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("strong and unknown", first(0.4), Verdict.Open.class, "reaches the opening"),
        new Row("weak and unknown", first(0.39), Verdict.Keep.class, "below the opening"),
        new Row("between both while open", next(open(), 0.3, T), Verdict.Change.class, "above the"),
        new Row(
            "the same again",
            next(open(), 0.5, T.minusSeconds(1)),
            Verdict.Keep.class,
            "nothing new"),
        new Row(
            "older than stored",
            next(open(), 0.9, T.minusSeconds(9)),
            Verdict.Keep.class,
            "older than what is stored"),
        new Row(
            "weaker for the same moment",
            next(open(), 0.45, T.minusSeconds(1)),
            Verdict.Keep.class,
            "told stronger"),
        new Row(
            "below closing, for the first time",
            next(open(), 0.29, T),
            Verdict.Change.class,
            "fell below the closing threshold and is held"),
        new Row(
            "weak for too short",
            next(weakSince(T.minus(QUIET).plusSeconds(1)), 0.2, T),
            Verdict.Change.class,
            "is held"),
        new Row(
            "weak for long enough",
            next(weakSince(T.minus(QUIET)), 0.2, T),
            Verdict.Close.class,
            "held long enough"),
        new Row(
            "weak, but opened just now",
            next(youngAndWeak(), 0.2, T),
            Verdict.Change.class,
            "is held"),
        new Row(
            "strong again",
            next(weakSince(T.minus(QUIET)), 0.5, T),
            Verdict.Change.class,
            "above the closing"),
        new Row(
            "closed and still weak",
            next(closed(), 0.39, T),
            Verdict.Keep.class,
            "below the opening"),
        new Row(
            "closed and strong again",
            next(closed(), 0.4, T),
            Verdict.Open.class,
            "reaches the opening"),
        new Row(
            "closed, the old word repeated",
            next(closed(), 0.9, T.minusSeconds(1)),
            Verdict.Keep.class,
            "already closed"),
        new Row(
            "no longer proposed",
            HYSTERESIS.absent(open(), T),
            Verdict.Change.class,
            "no longer proposed and is held"),
        new Row(
            "still not proposed",
            HYSTERESIS.absent(weakSince(T.minusSeconds(1)), T),
            Verdict.Keep.class,
            "no longer proposed and is held"),
        new Row(
            "not proposed for long enough",
            HYSTERESIS.absent(weakSince(T.minus(QUIET)), T),
            Verdict.Close.class,
            "held long enough"),
        new Row(
            "over, by its source's word",
            HYSTERESIS.next(open(), ending(proposal(0.9, T), new Ending(true, NEVER)), T),
            Verdict.Close.class,
            "is over, says its source"),
        new Row(
            "over before it was heard of",
            HYSTERESIS.first(ending(proposal(0.9, T), new Ending(true, NEVER)), T),
            Verdict.Keep.class,
            "was over before"),
        new Row(
            "the end that its source named has come",
            HYSTERESIS.untold(endingAt(T), T),
            Verdict.Close.class,
            "has not spoken since"),
        new Row(
            "the end that its source named is to come",
            HYSTERESIS.untold(endingAt(T.plusSeconds(1)), T),
            Verdict.Keep.class,
            "stands until"));
  }

  private static Proposal ending(Proposal p, Ending ending) {
    return new Proposal(
        p.fingerprint(),
        p.source(),
        p.kind(),
        p.grounds(),
        p.aim(),
        p.weight(),
        p.wording(),
        p.observedAt(),
        ending);
  }

  private static StoredAlert endingAt(Instant end) {
    StoredAlert open = open();
    return new StoredAlert(
        open.number(), ending(open.proposal(), new Ending(false, Optional.of(end))), open.life());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyCaseHasItsVerdictAndReason(Row row) {
    assertThat(row.verdict()).isInstanceOf(row.kind());
    assertThat(row.verdict().reason()).contains(row.reason());
  }

  @Test
  void probabilityThatWaversBetweenTheThresholdsChangesNothingOfItsLife() {
    StoredAlert alert = open();
    for (double wavering : new double[] {0.35, 0.41, 0.31, 0.39}) {
      Verdict verdict = next(alert, wavering, T);
      assertThat(verdict)
          .isInstanceOfSatisfying(
              Verdict.Change.class, change -> assertThat(change.life()).isEqualTo(alert.life()));
    }
  }

  @Test
  void comingBackIsANewOccurrence() {
    assertThat(next(closed(), 0.5, T))
        .isInstanceOfSatisfying(
            Verdict.Open.class, back -> assertThat(back.life().openedAt()).isEqualTo(T));
  }

  @Test
  void whatWouldCostMuchOpensAtAnyProbability() {
    Proposal dear = proposal(0.1, T);
    Weight lifted = new Weight(Severity.MEDIUM, dear.weight().confidence(), OptionalDouble.of(9e4));

    assertThat(HYSTERESIS.first(dear, T)).isInstanceOf(Verdict.Keep.class);
    assertThat(HYSTERESIS.first(weighing(dear, lifted), T)).isInstanceOf(Verdict.Open.class);
  }

  @Test
  void thresholdsThatWouldFlickerAreRefused() {
    assertThatThrownBy(() -> new Thresholds(0.3, 0.3, HOLD, QUIET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Verdict first(double probability) {
    return HYSTERESIS.first(proposal(probability, T), T);
  }

  private static Verdict next(StoredAlert alert, double probability, Instant observed) {
    return HYSTERESIS.next(alert, proposal(probability, observed), T);
  }

  private static StoredAlert open() {
    return stored(new Life(true, LONG_AGO, Optional.empty()));
  }

  private static StoredAlert weakSince(Instant since) {
    return stored(new Life(true, LONG_AGO, Optional.of(since)));
  }

  private static StoredAlert youngAndWeak() {
    Instant opened = T.minus(HOLD).plusSeconds(1);
    return stored(new Life(true, opened, Optional.of(T.minus(QUIET))));
  }

  private static StoredAlert closed() {
    return stored(new Life(false, LONG_AGO, Optional.of(LONG_AGO)));
  }

  private static StoredAlert stored(Life life) {
    return new StoredAlert(1, proposal(0.5, T.minusSeconds(1)), life);
  }

  private static Proposal weighing(Proposal p, Weight weight) {
    return new Proposal(
        p.fingerprint(),
        p.source(),
        p.kind(),
        p.grounds(),
        p.aim(),
        weight,
        p.wording(),
        p.observedAt());
  }

  private static Proposal proposal(double probability, Instant observed) {
    return new Proposal(
        "f",
        "predictive_analytics",
        "service_due",
        new Grounds(Optional.of(PredictionType.MAINTENANCE), OptionalLong.of(7), ""),
        new Aim("item", "A", new Subject("A", "63131", "Chairs", "")),
        new Weight(Severity.LOW, OptionalDouble.of(probability), OptionalDouble.empty()),
        new Wording("Needs service", ""),
        observed);
  }
}
