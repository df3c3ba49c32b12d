package com.rfid3.foresight.prediction.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.GradeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GradeRatesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static GradeSpan span(String category, int days, Integer steps, int rentals) {
    Instant end = START.plus(Duration.ofDays(days));
    return new GradeSpan(
        "t",
        "1",
        category,
        "A",
        START,
        end,
        steps == null ? null : "B",
        steps == null ? null : end,
        steps,
        rentals,
        steps == null);
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  @Test
  void stepsAndRentalsAddUpAndARepairIsNoLoss() {
    var rates =
        GradeRates.before(
            List.of(
                span("Tables", 10, 2, 8), span("Tables", 10, -1, 4), span("Tables", 10, null, 9)),
            day(20));
    assertThat(rates.shop()).isEqualTo(new GradeRates.Tally(2, 1, 21));
  }

  @Test
  void whatWasLostLaterIsNotKnownYet() {
    var rates = GradeRates.before(List.of(span("Tables", 30, 2, 8)), day(20));
    assertThat(rates.shop().steps()).isZero();
  }

  @Test
  void aCategoryWithMuchOnRecordHasARateOfItsOwn() {
    var spans = new ArrayList<GradeSpan>();
    for (int i = 0; i < 400; i++) {
      spans.add(span("Linen", 5, i % 2 == 0 ? 1 : null, 5));
      spans.add(span("Tents", 5, null, 5));
    }
    var rates = GradeRates.before(spans, day(20));
    assertThat(rates.perRental("Linen")).isCloseTo(0.1, within(0.01));
    assertThat(rates.perRental("Tents")).isLessThan(0.01);
    assertThat(rates.perRental("new")).isCloseTo(rates.shop().rate(), within(1e-12));
  }

  @Property
  void theScoreIsNeverNegativeAndBestWhereRight(
      @ForAll @DoubleRange(max = 5) double mean, @ForAll @IntRange(max = 7) int lost) {
    assertThat(RankedScore.of(mean, lost)).isNotNegative();
    assertThat(RankedScore.of(0, 0)).isZero();
    assertThat(RankedScore.of(0, lost)).isCloseTo(lost, within(1e-12));
  }
}
