package com.rfid3.foresight.prediction.maintenance;

import static com.rfid3.foresight.contracts.feature.ServiceOutcome.EVENT_FREE;
import static com.rfid3.foresight.contracts.feature.ServiceOutcome.SERVICE_NEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A simulated shop: tents need service after every fourth rental, tables after every fiftieth. */
class RiskFitTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 6);
  private static final int WEEKS = 30;
  private static final int UNITS = 120;
  private static final Map<String, Double> NEED = Map.of("Tents", 0.25, "Tables", 0.02);
  private static final LocalDate TODAY = START.plusWeeks(WEEKS);

  private final MaintenanceHistory history = history();

  @Test
  void tellsTentsFromTablesAndBeatsThePrevalence() {
    FittedRisk fitted = new RiskFit(history, 12, 30).on(TODAY);

    assertThat(fitted.model()).isEqualTo(RiskModel.CATEGORY_RATE);
    assertThat(fitted.accuracy().value()).isLessThan(fitted.accuracy().baseline());
    assertThat(fitted.rates().perRental(fitted.model(), "Tents").mean())
        .isCloseTo(0.25, within(0.03));
  }

  @Test
  void theRiskIsTheShareOfUnitsThatNeedService() {
    FittedRisk fitted = new RiskFit(history, 12, 30).on(TODAY);
    // Half a rental per unit and week, 30 days: see ServiceRisk.
    double truth = 1 - Math.exp(-0.25 * 0.5 * 30 / 7);

    assertThat(fitted.rates().risk(fitted.model(), fleet().getFirst()))
        .isCloseTo(truth, within(0.06));
  }

  @Test
  void whatIsKnownOnADayDoesNotChangeWithWhatComesAfter() {
    LocalDate day = TODAY.minusDays(45);
    var shuffled = history.exposures().stream().map(exposure -> later(exposure, day)).toList();
    var other = new MaintenanceHistory(shuffled, history.turns(), history.fleet());
    RiskRates known = new RiskBacktest(history, 12, 30).knownBefore(day);
    RiskRates knownOtherwise = new RiskBacktest(other, 12, 30).knownBefore(day);

    for (String category : NEED.keySet()) {
      assertThat(knownOtherwise.needs().of(category)).isEqualTo(known.needs().of(category));
    }
  }

  @Test
  void aShortHistoryIsNotJudgedByItself() {
    FittedRisk fitted = new RiskFit(history, 12, 30).on(START.plusWeeks(8));

    assertThat(fitted.accuracy()).isNull();
  }

  // Rentals from the day on, and outcomes seen from then on, all turn into needs.
  private static ServiceExposure later(ServiceExposure exposure, LocalDate day) {
    var start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    boolean future = !exposure.observedAt().isBefore(start);
    return future
        ? Exposures.at(exposure.category(), SERVICE_NEED, exposure.rentedAt(), exposure.tagId())
        : exposure;
  }

  private static MaintenanceHistory history() {
    var random = new SplittableRandom(11);
    var exposures = new ArrayList<ServiceExposure>();
    var turns = new HashMap<List<Object>, Integer>();
    for (String category : List.of("Tents", "Tables")) {
      for (int day = 0; day < WEEKS * 7; day++) {
        for (int unit = 0; unit < UNITS; unit++) {
          if (random.nextDouble() < 0.5 / 7) {
            boolean need = random.nextDouble() < NEED.get(category);
            var rented = START.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
            exposures.add(
                Exposures.at(
                    category, need ? SERVICE_NEED : EVENT_FREE, rented, category + "#" + unit));
            turns.merge(List.of(category, START.plusWeeks(day / 7)), 1, Integer::sum);
          }
        }
      }
    }
    return new MaintenanceHistory(exposures, weekly(turns), fleet());
  }

  private static List<WeeklyTurns> weekly(Map<List<Object>, Integer> turns) {
    var rows = new ArrayList<WeeklyTurns>();
    turns.forEach(
        (key, units) -> {
          String category = (String) key.getFirst();
          LocalDate week = (LocalDate) key.getLast();
          rows.add(new WeeklyTurns(category + "-class", category, week, units, true));
        });
    return rows;
  }

  private static List<ClassState> fleet() {
    return List.of(state("Tents"), state("Tables"));
  }

  private static ClassState state(String category) {
    return new ClassState(
        category + "-class", category, category, UNITS, UNITS, 0, 0, 10.0, 200.0, false);
  }
}
