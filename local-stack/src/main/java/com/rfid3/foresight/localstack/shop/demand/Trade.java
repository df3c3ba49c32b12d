package com.rfid3.foresight.localstack.shop.demand;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the customers' contracts of a week; any week can be drawn without those before it. */
public final class Trade {

  /** Share of a week's contracts that go out on Monday, …, Sunday. */
  public static final List<Double> WEEKDAYS = List.of(0.08, 0.10, 0.14, 0.22, 0.29, 0.14, 0.03);

  private static final double LINES_PER_CONTRACT = 3.0;
  private static final LocalDate FIRST_WEEK = LocalDate.of(2015, 1, 5);
  private static final long FIRST_NUMBER = 100_000;

  private final ShopPlan plan;
  private final Catalog catalog;
  private final RentalDemand demand;
  private final Companions companions;

  /** The trade of a plan over its catalogue. */
  public Trade(ShopPlan plan, Catalog catalog, RentalDemand demand, Companions companions) {
    this.plan = plan;
    this.catalog = catalog;
    this.demand = demand;
    this.companions = companions;
  }

  /** All contracts that go out in the week of a Monday, in order of time. */
  public List<Contract> week(LocalDate monday) {
    long week = ChronoUnit.WEEKS.between(FIRST_WEEK, monday);
    Dice dice = Dice.of(plan.seed(), "trade", week);
    List<Contract.Line> lines = lines(monday, dice);
    int count = (int) Math.ceil(lines.size() / LINES_PER_CONTRACT);
    if (count == 0) {
      return List.of();
    }
    List<List<Contract.Line>> bundles = bundle(lines, count, dice);
    List<LocalDateTime> times = times(monday, count, dice);
    List<Contract> contracts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!bundles.get(i).isEmpty()) {
        contracts.add(contract(number(week, i), times.get(i), bundles.get(i), dice));
      }
    }
    return contracts;
  }

  private List<Contract.Line> lines(LocalDate monday, Dice dice) {
    List<Contract.Line> lines = new ArrayList<>();
    for (RentalClass rentalClass : catalog.classes()) {
      double perLine = rentalClass.category().share().batch();
      int count = dice.poisson(demand.rate(rentalClass, monday) / perLine);
      for (int i = 0; i < count; i++) {
        lines.add(new Contract.Line(rentalClass, 1 + dice.poisson(perLine - 1)));
      }
    }
    // Leaders are placed before those that follow them.
    lines.sort(
        Comparator.comparing(line -> companions.leading(line.rentalClass().index()).isPresent()));
    return lines;
  }

  private List<List<Contract.Line>> bundle(List<Contract.Line> lines, int count, Dice dice) {
    List<List<Contract.Line>> bundles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bundles.add(new ArrayList<>());
    }
    for (Contract.Line line : lines) {
      joined(line, bundles, dice).orElseGet(() -> dice.pick(bundles)).add(line);
    }
    return bundles;
  }

  private Optional<List<Contract.Line>> joined(
      Contract.Line line, List<List<Contract.Line>> bundles, Dice dice) {
    return companions
        .leading(line.rentalClass().index())
        .filter(pair -> dice.chance(pair.affinity()))
        .map(pair -> bundles.stream().filter(bundle -> has(bundle, pair.leader())).toList())
        .filter(candidates -> !candidates.isEmpty())
        .map(dice::pick);
  }

  private static boolean has(List<Contract.Line> bundle, int classIndex) {
    return bundle.stream().anyMatch(line -> line.rentalClass().index() == classIndex);
  }

  private static List<LocalDateTime> times(LocalDate monday, int count, Dice dice) {
    double[] weights = WEEKDAYS.stream().mapToDouble(Double::doubleValue).toArray();
    List<LocalDateTime> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = monday.plusDays(dice.weighted(weights));
      times.add(day.atTime(dice.between(7, 16), dice.below(60), dice.below(60)));
    }
    times.sort(Comparator.naturalOrder());
    return times;
  }

  private static Contract contract(
      String number, LocalDateTime goesOut, List<Contract.Line> lines, Dice dice) {
    int days = 1 + dice.weighted(0.15, 0.25, 0.30, 0.12, 0.08, 0.05, 0.05);
    return new Contract(number, Clients.any(dice), goesOut, days, List.copyOf(lines));
  }

  private String number(long week, int position) {
    long contractsPerWeek = 100L * plan.size().catalogueCopies();
    return Long.toString(FIRST_NUMBER + week * contractsPerWeek + position);
  }
}
