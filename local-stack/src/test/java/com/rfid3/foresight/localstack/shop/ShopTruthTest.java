package com.rfid3.foresight.localstack.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.history.ScanType;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.truth.ClassTruth;
import com.rfid3.foresight.localstack.shop.truth.ShopTruth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the truth file says must be found again in the rows. */
class ShopTruthTest {

  private static final ShopPlan PLAN =
      ShopPlan.small(Clocks.FIXED).over(History.THREE_YEARS).withPointOfSale();
  private static final RecordedShop SHOP = new RecordedShop(PLAN);
  private static final ShopTruth TRUTH = SHOP.truth;

  @Test
  void scansShowTheTrueRatesLessWhatWasLost() {
    Map<String, Long> turns =
        SHOP.turns().stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.rentalClass().rentalClassNum(), Collectors.counting()));
    double expected = 0;
    double seen = 0;
    for (ClassTruth truth : TRUTH.classes()) {
      for (int week = 0; week < TRUTH.historyWeeks(); week++) {
        expected += truth.scannedRate(week) - truth.lostUnits().get(week);
      }
      seen += turns.getOrDefault(truth.rentalClassNum(), 0L);
    }
    assertThat(seen / expected).isCloseTo(1, within(0.04));
  }

  @Test
  void soldUnitsFollowTheTrueRateOfEachClass() {
    Map<String, Integer> sold = new HashMap<>();
    tagged()
        .forEach(c -> c.lines().forEach(l -> sold.merge(l.itemNum(), l.quantity(), Integer::sum)));
    for (ClassTruth truth : TRUTH.classes()) {
      double mean = sum(truth, 0, TRUTH.historyWeeks());
      if (mean > 300) {
        assertThat(sold.get(truth.rentalClassNum()) / mean).isCloseTo(1, within(0.15));
      }
    }
  }

  @Test
  void elasticityIsInThePricesOfTheLines() {
    // Relative units against relative price over all classes; base, season and growth divided out.
    double covariance = 0;
    double variance = 0;
    double wanted = 0;
    for (ClassTruth truth : TRUTH.classes()) {
      Map<Integer, Integer> units = unitsPerWeek(truth.rentalClassNum());
      double today = truth.dayRate().get(TRUTH.historyWeeks());
      for (int week = 0; week < TRUTH.historyWeeks(); week++) {
        double price = Math.log(truth.dayRate().get(week) / today);
        double baseline = truth.rate().get(week) / Math.exp(truth.elasticity() * price);
        double excess = units.getOrDefault(week, 0) - baseline;
        covariance += price * excess;
        variance += price * price * baseline;
        wanted += price * baseline * (Math.exp(truth.elasticity() * price) - 1);
      }
    }
    assertThat(covariance / variance).isLessThan(-0.4).isCloseTo(wanted / variance, within(0.3));
  }

  @Test
  void serviceNeedRisesWithRentalsSinceServiceAsTheTruthSays() {
    int[] fresh = new int[2];
    int[] worn = new int[2];
    SHOP.byTag().values().forEach(scans -> countNeeds(scans, fresh, worn));
    double oddsFresh = (double) fresh[1] / fresh[0];
    double oddsWorn = (double) worn[1] / worn[0];
    // About six rentals lie between the groups; the censoring of fine pieces cancels out in odds.
    double slope = Math.log(oddsWorn / oddsFresh) / 6;
    assertThat(slope).isCloseTo(TRUTH.wear().perRental(), within(0.13));
  }

  /** One count per rental of a table or tent with a known outcome: fine, in need of service. */
  private static void countNeeds(List<Scan> scans, int[] fresh, int[] worn) {
    String category = scans.getFirst().rentalClass().category().kind().name();
    if (!category.equals("TABLE") && !category.equals("TENT")) {
      return;
    }
    int rentals = 0;
    String last = "";
    for (int i = 0; i < scans.size() - 1; i++) {
      Scan scan = scans.get(i);
      boolean customer = scan.type() == ScanType.RENTAL && scan.contract().matches("[0-9]+");
      if (customer && !scan.contract().equals(last)) {
        last = scan.contract();
        int[] group = rentals <= 1 ? fresh : rentals >= 5 && rentals <= 8 ? worn : new int[2];
        Scan next = next(scans, i);
        if (next.type() != ScanType.RENTAL) {
          group[next.serviceRequired() ? 1 : 0]++;
        }
        rentals = next.serviceRequired() ? 0 : rentals + 1;
      }
    }
  }

  private static Scan next(List<Scan> scans, int from) {
    int i = from + 1;
    while (i < scans.size() - 1 && scans.get(i).contract().equals(scans.get(from).contract())) {
      i++;
    }
    return scans.get(i);
  }

  @Test
  void followersJoinTheirLeaders() {
    Map<String, Set<String>> contracts = new HashMap<>();
    tagged()
        .forEach(
            c ->
                contracts.put(
                    c.number(),
                    c.lines().stream().map(PosContract.Line::itemNum).collect(Collectors.toSet())));
    for (ShopTruth.PairTruth pair : TRUTH.pairs()) {
      double both =
          contracts.values().stream()
              .filter(c -> c.contains(pair.leader()) && c.contains(pair.follower()))
              .count();
      double leaders = contracts.values().stream().filter(c -> c.contains(pair.leader())).count();
      double followers =
          contracts.values().stream().filter(c -> c.contains(pair.follower())).count();
      if (followers > 100 && leaders > 100) {
        assertThat(both * contracts.size() / leaders / followers)
            .as("lift of " + pair)
            .isGreaterThan(1.3);
      }
    }
    assertThat(TRUTH.pairs()).isNotEmpty();
  }

  @Test
  void gradesOnlyFall() {
    List<String> order = List.of("A+", "A", "A-", "B+", "B", "B-", "C", "C-");
    int declines = 0;
    for (List<Scan> scans : SHOP.byTag().values()) {
      List<Integer> grades =
          new ArrayList<>(
              scans.stream().map(s -> order.indexOf(s.quality())).filter(g -> g >= 0).toList());
      assertThat(grades).isSorted();
      declines += grades.isEmpty() ? 0 : grades.getLast() - grades.getFirst();
    }
    assertThat(declines).isGreaterThan(100);
  }

  @Test
  void aSmallShareOfContractDatesIsImpossible() {
    long past = SHOP.contracts.stream().filter(c -> c.date().getYear() < 2000).count();
    long future = SHOP.contracts.stream().filter(c -> c.date().getYear() == 2027).count();
    assertThat((double) (past + future) / SHOP.contracts.size()).isBetween(0.003, 0.015);
    assertThat(past).isPositive();
    assertThat(future).isPositive();
    assertThat(SHOP.contracts.stream().map(PosContract::store).distinct()).hasSize(4);
    assertThat(new HashSet<>(SHOP.contracts.stream().map(PosContract::number).toList()))
        .hasSameSizeAs(SHOP.contracts);
  }

  private static List<PosContract> tagged() {
    return SHOP.contracts.stream().filter(c -> c.store().equals("003")).toList();
  }

  private static double sum(ClassTruth truth, int from, int to) {
    return truth.rate().subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<Integer, Integer> unitsPerWeek(String itemNum) {
    LocalDate first = LocalDate.parse(TRUTH.firstMonday());
    Map<Integer, Integer> units = new HashMap<>();
    for (PosContract contract : tagged()) {
      int week = (int) ChronoUnit.WEEKS.between(first, contract.date().toLocalDate());
      contract.lines().stream()
          .filter(l -> l.itemNum().equals(itemNum))
          .forEach(l -> units.merge(week, l.quantity(), Integer::sum));
    }
    return units;
  }
}
