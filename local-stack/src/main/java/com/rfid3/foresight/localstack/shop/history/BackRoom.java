package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.catalog.ItemKind;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.demand.Clients;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Contracts that are no demand: linens to the laundry, trials, and odd numbers. */
final class BackRoom {

  private static final double LAUNDRY_WEEKS = 0.75;

  /** A quarter of all Rental rows are linens on their way to the laundry. */
  private static final double LAUNDRY_SHARE = 0.55;

  private static final double TEST_WEEKS = 0.3;
  private static final double TEST_SHARE = 0.07;
  private static final double LAUNDRY_INSPECT = 0.03;
  private static final long DAY = 86_400;

  private final ShopPlan plan;
  private final List<RentalClass> linens;
  private final List<RentalClass> all;
  private final Fleet fleet;
  private final ScanLog log;
  private final Outcomes outcomes;
  private final Dice dice;
  private int laundryRuns;

  BackRoom(ShopPlan plan, Catalog catalog, Fleet fleet, ScanLog log) {
    this.plan = plan;
    this.linens = having(catalog, c -> c.category().kind() == ItemKind.LINEN);
    this.all = having(catalog, c -> !c.isConsumed());
    this.fleet = fleet;
    this.log = log;
    this.dice = Dice.of(plan.seed(), "back room", 0);
    this.outcomes = new Outcomes(fleet, log, dice);
  }

  void week(LocalDate monday) {
    double units = plan.size().unitsPerWeek() * plan.history().tradeDensity();
    if (dice.chance(LAUNDRY_WEEKS)) {
      Paper paper = new Paper("L%d".formatted(412 + laundryRuns++), Clients.LAUNDRY);
      send(paper, linens, (int) Math.round(units * LAUNDRY_SHARE), noon(monday.plusDays(1)));
    }
    if (dice.chance(TEST_WEEKS)) {
      int trials = Math.max(2, (int) Math.round(units * TEST_SHARE));
      send(new Paper("Test", "Test"), all, trials, noon(monday.plusDays(2)));
    }
    if (monday.equals(plan.lastMonday().minusWeeks(5))) {
      send(new Paper("20-1178B", "Walk in"), all, 2, noon(monday.plusDays(3)));
      send(new Paper("TRANSFER", "Store 6800"), all, 3, noon(monday.plusDays(4)));
    }
  }

  private void send(Paper paper, List<RentalClass> classes, int units, long at) {
    for (int unit = 0; unit < units; unit++) {
      long time = at + 5L * unit;
      OptionalInt piece = fleet.free(dice.pick(classes).index(), time);
      piece.ifPresent(p -> sendOne(p, time, paper));
    }
  }

  private void sendOne(int piece, long at, Paper paper) {
    log.write(Sighting.out(piece, at, paper));
    long back = at + dice.between(4, 8) * DAY;
    if (paper.contract().startsWith("L") && dice.chance(LAUNDRY_INSPECT)) {
      outcomes.needsInspection(piece, back);
    } else {
      outcomes.fine(piece, back, 0.1);
    }
  }

  private static long noon(LocalDate day) {
    return day.atTime(11, 30).toEpochSecond(ZoneOffset.UTC);
  }

  private static List<RentalClass> having(Catalog catalog, Predicate<RentalClass> test) {
    return catalog.classes().stream().filter(test).filter(c -> c.fleet() > 0).toList();
  }
}
