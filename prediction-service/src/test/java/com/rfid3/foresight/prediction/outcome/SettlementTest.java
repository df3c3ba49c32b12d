package com.rfid3.foresight.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.contracts.prediction.Advice;
import com.rfid3.foresight.contracts.prediction.Claim;
import com.rfid3.foresight.contracts.prediction.Estimate;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.DueStatements.Due;
import com.rfid3.foresight.prediction.ledger.Subject;
import com.rfid3.foresight.prediction.record.RecordRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen of claims on grades and on contracts. */
class SettlementTest {
  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
  private static final LocalDate UNTIL = ISSUED.plusDays(30);

  @ParameterizedTest
  @CsvSource({
    // the grade, its first and last day after the issue, whether B+ was gone below, steps
    "B, 3, 9, true, 1",
    "C, 29, 40, true, 3",
    "B, 30, 40, false, 0",
    "B, -9, -1, false, 0",
    "B, -9, 0, true, 1",
    "B+, 3, 9, false, 0",
    "A, 3, 9, false, 0",
    "B, -9, 99, true, 1"
  })
  void aGradeIsSettledByTheGradesGivenWithinTheTime(
      String grade, int first, int last, boolean held, double steps) {
    var span =
        new GradeSpan("TAG", "1", "Tables", grade, at(first), at(last), null, null, null, 0, true);
    var seen = settled(seen(List.of(span), List.of()), claim(PredictionType.QUALITY, "tag", "B+"));
    assertThat(seen.orElseThrow().held()).isEqualTo(held);
    assertThat(seen.orElseThrow().actual()).isEqualTo(steps);
  }

  @Test
  void anItemThatNobodyGradedWasNotSeenToDecline() {
    var seen = settled(seen(List.of(), List.of()), claim(PredictionType.QUALITY, "tag", "A"));
    assertThat(seen.orElseThrow().held()).isFalse();
    assertThat(settled(seen(List.of(), List.of()), claim(PredictionType.QUALITY, "tag", null)))
        .isEmpty();
  }

  @Test
  void thePackIsSettledByTheNextContractWithTheClass() {
    var baskets =
        List.of(
            basket(-1, "1", "2"),
            basket(2, "3"),
            basket(4, "1"),
            basket(5, "1", "2"),
            basket(6, "1", "2"),
            basket(31, "1"));
    var seen =
        settled(seen(List.of(), baskets), claim(PredictionType.PACK, "1", "2")).orElseThrow();
    assertThat(seen.held()).isFalse();
    // Two of three with the class hold the other, two of four of all: 4/3 of chance.
    assertThat(seen.actual()).isEqualTo(4 / 3.0);
    var other = settled(seen(List.of(), baskets), claim(PredictionType.PACK, "2", "1"));
    assertThat(other.orElseThrow().held()).isTrue();
  }

  @Test
  void ofAClassThatDidNotGoOutNothingIsTold() {
    var baskets = List.of(basket(-1, "1", "2"), basket(30, "1", "2"), basket(3, "4"));
    assertThat(settled(seen(List.of(), baskets), claim(PredictionType.PACK, "1", "2"))).isEmpty();
  }

  private static Optional<RecordRow.Seen> settled(Seen seen, Due due) {
    return new Settlement(seen, UNTIL.plusDays(1), "8101").of(due);
  }

  private static Seen seen(List<GradeSpan> spans, List<Basket> baskets) {
    var none = new Seen.Units(new UnitsSeen(List.of()), new LinesSeen(List.of()));
    var time = new ShopTime(ZoneId.of("UTC"));
    return new Seen(none, List.of(), new Seen.Labels(List.of(), spans, baskets), time);
  }

  private static Instant at(int day) {
    return ISSUED.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Basket basket(int day, String... classes) {
    var lines = Arrays.stream(classes).map(one -> new Basket.Line(one, "Tables", 1, null)).toList();
    return new Basket("c" + day, at(day), Witness.SCANS, null, lines);
  }

  private static Due claim(PredictionType type, String target, String against) {
    var kind = type == PredictionType.PACK ? TargetKind.RENTAL_CLASS : TargetKind.ITEM;
    var prediction =
        new Prediction(
            1,
            type,
            PredictionStatus.OK,
            new Target(kind, target),
            new Estimate(1.0, "", 30, UNTIL, null, null, null),
            new Claim("", 0.5),
            new Advice(null, "", "", null),
            null,
            null,
            null);
    var subject = new Subject("Tables", target, "").against(against);
    return new Due(new Draft(prediction, subject), ISSUED);
  }
}
