package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockOutsTest {
  private static final Instant START =
      Turns.FIRST.plusWeeks(5).atTime(12, 0).toInstant(ZoneOffset.UTC);
  private final List<WeeklyTurns> turns = Turns.of("1", "Tables", 4, 6, 5, 5, 4, 3, 6, 5, 5, 4);

  @Test
  void aWeekInWhichAllWereOutIsRaised() {
    var soldOut = new StockOuts(rentals(3, 3), fleet(3));

    assertThat(soldOut.of("1")).containsExactly(Turns.FIRST.plusWeeks(5));
    var raised = soldOut.raised(turns);
    assertThat(raised.get(5).units()).isGreaterThanOrEqualTo(5);
    assertThat(raised.subList(0, 5)).isEqualTo(turns.subList(0, 5));
    assertThat(raised.subList(6, 10)).isEqualTo(turns.subList(6, 10));
  }

  @Test
  void aWeekInWhichOneWasFreeStays() {
    assertThat(new StockOuts(rentals(3, 3), fleet(4)).raised(turns)).isEqualTo(turns);
  }

  @Test
  void whatWasNeverSeenAgainIsNotOutForEver() {
    var lost = rentals(3, 0);
    var soldOut = new StockOuts(lost, fleet(3));
    assertThat(soldOut.of("1")).contains(Turns.FIRST.plusWeeks(5));
    assertThat(soldOut.of("1")).doesNotContain(Turns.FIRST.plusWeeks(8));
  }

  @Test
  void theMeanOfACensoredPoissonIsItsTailMean() {
    // E[X | X >= 1] of a Poisson with mean 1 is 1 / (1 - 1/e).
    assertThat(StockOuts.atLeast(1, 1)).isCloseTo(1 / (1 - Math.exp(-1)), within(1e-9));
    assertThat(StockOuts.atLeast(5, 0)).isCloseTo(5, within(1e-9));
    assertThat(StockOuts.atLeast(1, 40)).isEqualTo(40);
  }

  private static List<ServiceExposure> rentals(int tags, int daysOut) {
    var rentals = new ArrayList<ServiceExposure>();
    for (int tag = 0; tag < tags; tag++) {
      Instant back = daysOut == 0 ? null : START.plusSeconds(86_400L * daysOut);
      rentals.add(
          new ServiceExposure(
              "T" + tag,
              "1",
              "Tables",
              "C" + tag,
              START,
              back == null ? ServiceOutcome.CENSORED : ServiceOutcome.EVENT_FREE,
              back,
              0));
    }
    return rentals;
  }

  private static Map<String, ClassState> fleet(int tagged) {
    return Map.of(
        "1", new ClassState("1", "Tables", "Table", tagged, tagged, 0, 0, 6.0, null, false));
  }
}
