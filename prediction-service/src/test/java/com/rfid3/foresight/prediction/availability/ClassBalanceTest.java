package com.rfid3.foresight.prediction.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.forecasting.SamplePaths;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassBalanceTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final TimeOut THREE_DAYS = TimeOut.ofMeanDays(3);

  @Test
  void aSteadyDemandFillsTheShopUntilAsMuchComesBackAsGoesOut() {
    // Two a day, three days each: six are out once it has settled (Little's law).
    var occupancy = occupancy(14);
    assertThat(occupancy.on(0)[0]).isCloseTo(2, within(1e-9));
    assertThat(occupancy.on(10)[0]).isCloseTo(6, within(1e-9));
    var balance = new ClassBalance(state(20, 5, 2), List.of(), THREE_DAYS);
    // On the third day six new ones are out, a third of the five is not back, two are in service.
    assertThat(balance.peaks(MONDAY, 20, occupancy)[0]).isCloseTo(6 + 5 / 3.0 + 2, within(1e-9));
  }

  @Test
  void everyTermIsTakenOffOnce() {
    var state = state(20, 5, 2);
    var held =
        List.of(
            span(false, MONDAY.minusDays(3), MONDAY.plusDays(2), 5),
            span(true, MONDAY.plusDays(4), MONDAY.plusDays(6), 10));
    var balance = new ClassBalance(state, held, THREE_DAYS);
    var quiet = new ClassBalance.Ahead(occupancy(0), 0.8);
    var busy = new ClassBalance.Ahead(occupancy(14), 0.8);

    assertThat(balance.on(MONDAY, 1, quiet).available()).isEqualTo(20 - 5 - 2);
    assertThat(balance.on(MONDAY, 3, quiet).available()).isEqualTo(20 - 2);
    assertThat(balance.on(MONDAY, 4, quiet).available()).isEqualTo(20 - 10 - 2);
    assertThat(balance.on(MONDAY, 3, busy).available()).isEqualTo(20 - 2 - 6);
    // Ten are booked where six were expected: the booked are part of what was expected.
    assertThat(balance.on(MONDAY, 4, busy).available()).isEqualTo(20 - 10 - 2);
  }

  @Test
  void whatIsOutWithoutAContractComesBackAsSuchUnitsDo() {
    var balance = new ClassBalance(state(20, 6, 0), List.of(), THREE_DAYS);
    var quiet = new ClassBalance.Ahead(occupancy(0), 0.8);

    assertThat(balance.on(MONDAY, 0, quiet).out()).isEqualTo(6);
    assertThat(balance.on(MONDAY, 1, quiet).out()).isEqualTo(4);
    assertThat(balance.on(MONDAY, 2, quiet).out()).isEqualTo(2);
    assertThat(balance.on(MONDAY, 3, quiet).out()).isZero();
  }

  @Test
  void theChanceOfAShortageIsTheShareOfFuturesThatAskForMore() {
    double[][] paths = new double[100][];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = new double[] {7.0 * i / 3, 7.0 * i / 3, 7.0 * i / 3};
    }
    var occupancy = new Occupancy(new SamplePaths(paths), MONDAY, MONDAY, THREE_DAYS);
    var balance = new ClassBalance(state(30, 0, 0), List.of(), THREE_DAYS);
    var day = balance.on(MONDAY, 9, new ClassBalance.Ahead(occupancy, 0.8));

    // Path i has i units out at once: 69 of a hundred exceed 30, 70 leave less than one.
    assertThat(day.shortageProbability()).isCloseTo(69.5 / 101, within(1e-3));
    assertThat(day.noneFree()).isCloseTo(70.5 / 101, within(1e-3));
    assertThat(day.lower()).isCloseTo(30 - 89.5, within(0.1));
    assertThat(day.upper()).isCloseTo(30 - 9.5, within(0.1));
  }

  private static Occupancy occupancy(double perWeek) {
    double[] path = new double[5];
    Arrays.fill(path, perWeek);
    return new Occupancy(new SamplePaths(new double[][] {path}), MONDAY, MONDAY, THREE_DAYS);
  }

  private static ContractSpan span(boolean booked, LocalDate from, LocalDate until, int units) {
    return new ContractSpan("1", "8101", booked, from, until, units);
  }

  private static ClassState state(int owned, int out, int inService) {
    int free = owned - out - inService;
    return new ClassState("1", "Tables", "Table", owned, free, out, inService, 6.0, null, false);
  }
}
