package com.rfid3.foresight.localstack.shop.pos;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.demand.RentalDemand;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stores without tags: a known share of each class's rate, and tools of their own. */
public final class OtherStores {

  /** Demand of a class in each store as a multiple of its rate in store 8101. */
  public static final Map<String, Double> CLASS_SHARE =
      Map.of("001", 0.25, "002", 0.15, "004", 0.10);

  private static final Map<String, Integer> TOOL_CONTRACTS =
      Map.of("001", 30, "002", 45, "004", 12);
  private static final List<String> CODES = List.of("001", "002", "004");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ShopPlan plan;
  private final List<RentalClass> classes;
  private final RentalDemand demand;
  private final PosItems items;
  private final int otherItems;
  private int nextNumber = 500_000_000;

  OtherStores(ShopPlan plan, List<RentalClass> classes, RentalDemand demand, int otherItems) {
    this.plan = plan;
    this.classes = classes;
    this.demand = demand;
    this.items = new PosItems(plan, classes);
    this.otherItems = otherItems;
  }

  List<PosContract> week(LocalDate monday, Dice dice) {
    List<PosContract> contracts = new ArrayList<>();
    for (String store : CODES) {
      for (RentalClass rentalClass : classes) {
        double mean = demand.rate(rentalClass, monday) * CLASS_SHARE.get(store);
        int units = dice.poisson(mean);
        if (units > 0) {
          double dayRate = demand.dayRate(rentalClass, monday);
          contracts.add(
              contract(
                  store,
                  at(monday, dice),
                  dice,
                  new PosContract.Line(
                      rentalClass.rentalClassNum(), rentalClass.name(), units, dayRate, "")));
        }
      }
      tools(store, monday, contracts, dice);
    }
    return contracts;
  }

  private void tools(String store, LocalDate monday, List<PosContract> contracts, Dice dice) {
    double scale = plan.size().unitsPerWeek() / 130;
    int count = dice.poisson(TOOL_CONTRACTS.get(store) * scale);
    for (int i = 0; i < count; i++) {
      int n = dice.below(otherItems);
      String itemNum = Integer.toString(PosItems.otherNumber(n));
      contracts.add(
          contract(
              store,
              at(monday, dice),
              dice,
              new PosContract.Line(itemNum, "Tool", 1, items.otherDayRate(n), "")));
    }
  }

  private PosContract contract(String store, LocalDateTime at, Dice dice, PosContract.Line line) {
    String number = Integer.toString(nextNumber++);
    return new PosContract(
        number, store, at, TIME.format(at), dice.between(1, 7), PosContract.CLOSED, List.of(line));
  }

  private static LocalDateTime at(LocalDate monday, Dice dice) {
    return monday.plusDays(dice.below(6)).atTime(dice.between(7, 17), dice.below(60));
  }
}
