package com.rfid3.foresight.localstack.shop.pos;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.demand.Contract;
import com.rfid3.foresight.localstack.shop.demand.RentalDemand;
import com.rfid3.foresight.localstack.shop.demand.Trade;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Three years of contracts of all stores. Those of store 8101 are the very contracts that scans
 * show a part of; the other stores rent a share of the same classes, and tools.
 */
public final class PointOfSale {

  /** The store whose pieces carry tags. */
  public static final String TAGGED_STORE = "003";

  private static final double CORRUPT = 0.008;
  private static final double FUTURE = 0.4;
  private static final int LAST_WRONG_YEAR = 2027;
  private static final int WEEKS_BOOKED_AHEAD = 7;
  private static final double BOOKED_TODAY = 0.8;
  private static final double BOOKED_DAYS = 20;
  private static final int MAX_OTHER_ITEMS = 4_000;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ShopPlan plan;
  private final Trade trade;
  private final RentalDemand demand;
  private final OtherStores otherStores;

  /** The point of sale over the given trade. */
  public PointOfSale(ShopPlan plan, List<RentalClass> classes, Trade trade, RentalDemand demand) {
    this.plan = plan;
    this.trade = trade;
    this.demand = demand;
    int others = Math.min(MAX_OTHER_ITEMS, plan.size().posItems() - classes.size());
    this.otherStores = new OtherStores(plan, classes, demand, others);
  }

  /** Streams all contracts, week by week. */
  public void contracts(Consumer<PosContract> rows) {
    LocalDate end = plan.lastMonday().plusWeeks(1);
    LocalDate monday = plan.firstPointOfSaleMonday();
    for (; monday.isBefore(end); monday = monday.plusWeeks(1)) {
      Dice dice = Dice.of(plan.seed(), "point of sale", monday.toEpochDay());
      for (PosContract contract : week(monday, dice)) {
        if (!contract.date().isAfter(plan.localEnd())) {
          rows.accept(dice.chance(CORRUPT) ? corrupt(contract, dice) : begun(contract));
        }
      }
    }
    reservations(rows);
  }

  private PosContract begun(PosContract contract) {
    boolean out = contract.date().plusDays(contract.days()).isAfter(plan.localEnd());
    return out ? contract.in(PosContract.OPEN) : contract;
  }

  /** What will be rented in the coming weeks and is booked by now: the nearer, the likelier. */
  private void reservations(Consumer<PosContract> rows) {
    LocalDate last = plan.lastMonday().plusWeeks(WEEKS_BOOKED_AHEAD);
    for (LocalDate monday = plan.lastMonday();
        monday.isBefore(last);
        monday = monday.plusWeeks(1)) {
      Dice dice = Dice.of(plan.seed(), "reservations", monday.toEpochDay());
      for (Contract contract : trade.week(monday)) {
        long days = ChronoUnit.DAYS.between(plan.localEnd(), contract.goesOut());
        boolean booked = dice.chance(BOOKED_TODAY * Math.exp(-Math.max(0, days) / BOOKED_DAYS));
        if (booked && contract.goesOut().isAfter(plan.localEnd())) {
          rows.accept(tagged(contract, monday).in(PosContract.RESERVATION));
        }
      }
    }
  }

  private List<PosContract> week(LocalDate monday, Dice dice) {
    List<PosContract> contracts = new ArrayList<>();
    trade.week(monday).forEach(contract -> contracts.add(tagged(contract, monday)));
    contracts.addAll(otherStores.week(monday, dice));
    return contracts;
  }

  private PosContract tagged(Contract contract, LocalDate monday) {
    List<PosContract.Line> lines =
        contract.lines().stream()
            .map(line -> line(line.rentalClass(), line.units(), monday))
            .toList();
    LocalDateTime out = contract.goesOut();
    return new PosContract(
        contract.number(),
        TAGGED_STORE,
        out,
        TIME.format(out),
        contract.days(),
        PosContract.CLOSED,
        lines);
  }

  private PosContract.Line line(RentalClass rentalClass, int units, LocalDate monday) {
    return new PosContract.Line(
        rentalClass.rentalClassNum(),
        rentalClass.name(),
        units,
        demand.dayRate(rentalClass, monday),
        "");
  }

  /** A two-digit year read as of the last century, or a typed year that has not come yet. */
  private static PosContract corrupt(PosContract contract, Dice dice) {
    LocalDateTime date =
        dice.chance(FUTURE)
            ? contract.date().withYear(LAST_WRONG_YEAR)
            : contract.date().minusYears(100);
    return new PosContract(
        contract.number(),
        contract.store(),
        date,
        contract.time(),
        contract.days(),
        contract.status(),
        contract.lines());
  }
}
