package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.catalog.Category;
import com.rfid3.foresight.localstack.shop.catalog.ItemKind;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.demand.Contract;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import com.rfid3.foresight.localstack.shop.fleet.WearModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/** What happens to pieces on customers' contracts: out, back, and what the shop records of it. */
final class RentalFlow {

  /** Chance that a return is scanned as one. */
  static final double RETURN_RECORDED = 0.50;

  private static final double RESCANNED = 0.045;
  private static final double FINE_TOUCHED = 0.30;
  private static final double CONSUMABLE_BROUGHT_BACK = 0.20;
  private static final double TENT_DELIVERED = 0.10;
  private static final double NEVER_RETURNED = 0.0015;
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;
  private static final double YEAR = 365.25 * DAY;

  private final Fleet fleet;
  private final ScanLog log;
  private final Dice dice;
  private final Outcomes outcomes;
  private final long start;

  RentalFlow(Fleet fleet, ScanLog log, Dice dice, LocalDate firstMonday) {
    this.fleet = fleet;
    this.log = log;
    this.dice = dice;
    this.outcomes = new Outcomes(fleet, log, dice);
    this.start = firstMonday.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** Sends a line out; returns the units that could not be served for want of tagged pieces. */
  int send(Contract contract, Contract.Line line) {
    long goesOut = contract.goesOut().toEpochSecond(ZoneOffset.UTC);
    int classIndex = line.rentalClass().index();
    double tagged = fleet.taggedShare(classIndex, goesOut);
    int lost = 0;
    for (int unit = 0; unit < line.units(); unit++) {
      if (dice.chance(tagged)) {
        OptionalInt piece = fleet.free(classIndex, goesOut);
        piece.ifPresent(p -> rent(p, goesOut + 4L * (p % 90), contract));
        lost += piece.isEmpty() ? 1 : 0;
      }
    }
    return lost;
  }

  private void rent(int piece, long at, Contract contract) {
    Paper paper = new Paper(contract.number(), contract.client());
    log.write(Sighting.out(piece, at, paper));
    if (dice.chance(RESCANNED)) {
      log.write(Sighting.out(piece, at + dice.between(600, 10_000), paper));
    }
    RentalClass rentalClass = fleet.classOf(piece);
    long back = at + contract.days() * DAY + dice.between(-2, 3) * HOUR;
    if (rentalClass.isConsumed()) {
      consume(piece, back);
    } else if (dice.chance(NEVER_RETURNED)) {
      fleet.away(piece, Fleet.NEVER);
    } else {
      deliver(piece, at, back, paper);
      comeBack(piece, at, back);
    }
  }

  private void consume(int piece, long back) {
    boolean unused = dice.chance(CONSUMABLE_BROUGHT_BACK);
    fleet.away(piece, unused ? back : Fleet.NEVER);
    if (unused) {
      log.write(Sighting.touch(piece, ScanStatus.READY, back));
    }
  }

  private void deliver(int piece, long at, long back, Paper paper) {
    if (fleet.classOf(piece).category().kind() == ItemKind.TENT && dice.chance(TENT_DELIVERED)) {
      long arrives = at + dice.between(3, 7) * HOUR;
      log.write(
          new Sighting(piece, ScanType.DELIVERY, ScanStatus.DELIVERED, arrives, paper, false));
      if (dice.chance(0.5)) {
        log.write(
            new Sighting(
                piece, ScanType.PICKUP, ScanStatus.DELIVERED, back - 2 * HOUR, paper, false));
      }
    }
  }

  private void comeBack(int piece, long at, long back) {
    Category category = fleet.classOf(piece).category();
    double years = (at - Math.max(start, fleet.taggedAt(piece))) / YEAR;
    double service =
        WearModel.TRUE.serviceChance(
            category, fleet.rentalsSinceService(piece), Math.max(0, years), fleet.grade(piece));
    fleet.wear(piece);
    if (dice.chance(category.wear().decline())) {
      fleet.downgrade(piece);
    }
    if (dice.chance(service)) {
      outcomes.needsService(piece, back);
    } else if (dice.chance(category.wear().inspection())) {
      outcomes.needsInspection(piece, back);
    } else {
      outcomes.fine(piece, back, FINE_TOUCHED);
    }
  }
}
