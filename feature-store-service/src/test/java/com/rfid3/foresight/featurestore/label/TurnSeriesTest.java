package com.rfid3.foresight.featurestore.label;

import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.ofClass;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.label.TurnSeries.Span;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassMapping;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnSeriesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 25);
  private static final CategoryMap MAP =
      CategoryMap.of(List.of(new ClassMapping("63131", "Tables", "", "")));

  @Test
  void hasEveryWeekFromTheClasssFirstScanToThisOne() {
    var weeks = series(new Span(LocalDate.EPOCH, TODAY, TODAY));

    assertThat(weeks)
        .extracting(WeeklyTurns::weekStart)
        .containsExactly(MONDAY, MONDAY.plusWeeks(1), MONDAY.plusWeeks(2), MONDAY.plusWeeks(3));
    assertThat(weeks).extracting(WeeklyTurns::units).containsExactly(0, 2, 0, 1);
    assertThat(weeks).extracting(WeeklyTurns::category).containsOnly("Tables");
  }

  @Test
  void aWeekIsCompleteIfItIsOverAndScannedOnEnoughDays() {
    var weeks = series(new Span(LocalDate.EPOCH, TODAY, TODAY));

    assertThat(weeks).extracting(WeeklyTurns::complete).containsExactly(false, true, false, false);
  }

  @Test
  void aWeekIsNotCompleteBeforeItsLastDayWasCopied() {
    var weeks = series(new Span(LocalDate.EPOCH, TODAY, MONDAY.plusDays(13)));

    assertThat(weeks.get(1).complete()).isFalse();
  }

  @Test
  void startsWithTheWeekOfTheDayAskedFor() {
    var weeks = series(new Span(MONDAY.plusDays(9), TODAY, TODAY));

    assertThat(weeks.getFirst().weekStart()).isEqualTo(MONDAY.plusWeeks(1));
  }

  @Test
  void turnsOfNoKnownClassAreInNoSeries() {
    TurnSeries series = new TurnSeries(new CoveredWeeks(1));
    series.add(history(ofClass(rental("2026-03-10", "1"), "")));

    assertThat(series.weeks(new Span(LocalDate.EPOCH, TODAY, TODAY), MAP)).isEmpty();
  }

  private static List<WeeklyTurns> series(Span span) {
    TurnSeries series = new TurnSeries(new CoveredWeeks(3));
    series.add(
        history(
            touch("2026-03-04", "Ready to Rent"),
            rental("2026-03-09", "1"),
            rental("2026-03-09T15:00:00", "1"),
            touch("2026-03-11", "Ready to Rent"),
            rental("2026-03-15T23:59:00", "2"),
            rental("2026-03-23", "3")));
    return series.weeks(span, MAP).toList();
  }
}
