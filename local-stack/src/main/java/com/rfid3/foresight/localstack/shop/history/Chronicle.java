package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.demand.Contract;
import com.rfid3.foresight.localstack.shop.demand.Trade;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * Lives through the weeks of a shop and says what was scanned.
 *
 * <p>It does so twice: how many touch scans stock-taking may add, so that the row count is met, is
 * known only when everything else has happened. Stock-taking changes nothing else, so both runs
 * agree.
 */
public final class Chronicle {

  private final ShopPlan plan;
  private final Catalog catalog;
  private final Trade trade;

  /** A chronicle of the plan's history. */
  public Chronicle(ShopPlan plan, Catalog catalog, Trade trade) {
    this.plan = plan;
    this.catalog = catalog;
    this.trade = trade;
  }

  /** Streams all scans, roughly in order of time, and returns how things stand at the end. */
  public Outcome tell(Consumer<Scan> rows) {
    int withoutStockTaking = new Telling(0, row -> {}).run().log.count();
    Telling telling = new Telling(plan.scanRows() - withoutStockTaking, rows).run();
    return new Outcome(telling.fleet, telling.log.lastSeen(), telling.lost, telling.log.count());
  }

  /**
   * How things stand at the end.
   *
   * @param fleet the pieces
   * @param lastSeen their last scans
   * @param lostUnits per class and week: tagged units that could not go out for a stock-out
   * @param scans rows told
   */
  public record Outcome(Fleet fleet, LastSeen lastSeen, LostUnits lostUnits, int scans) {}

  private final class Telling {
    private final Fleet fleet = new Fleet(plan, catalog);
    private final LostUnits lost =
        new LostUnits(catalog.classes().size(), plan.history().weeks() + 1);
    private final ScanLog log;
    private final RentalFlow rentals;
    private final BackRoom backRoom;
    private final StockTaking stockTaking;

    Telling(int stockTakingBudget, Consumer<Scan> rows) {
      log = new ScanLog(plan, fleet, rows);
      Dice dice = Dice.of(plan.seed(), "flow", 0);
      rentals = new RentalFlow(fleet, log, dice, plan.firstMonday());
      backRoom = new BackRoom(plan, catalog, fleet, log);
      stockTaking = new StockTaking(plan, fleet, log, stockTakingBudget);
    }

    Telling run() {
      LocalDate end = plan.lastMonday().plusWeeks(1);
      for (LocalDate week = plan.firstMonday(); week.isBefore(end); week = week.plusWeeks(1)) {
        commission(week);
        backRoom.week(week);
        for (Contract contract : trade.week(week)) {
          send(contract, (int) ChronoUnit.WEEKS.between(plan.firstMonday(), week));
        }
        stockTaking.week(week);
      }
      return this;
    }

    private void send(Contract contract, int week) {
      if (contract.goesOut().isAfter(plan.localEnd())) {
        return;
      }
      for (Contract.Line line : contract.lines()) {
        lost.add(line.rentalClass().index(), week, rentals.send(contract, line));
      }
    }

    private void commission(LocalDate monday) {
      long from = monday.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
      long to = monday.plusWeeks(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
      for (int piece = 0; piece < fleet.size(); piece++) {
        long tagged = fleet.taggedAt(piece);
        if (tagged >= from && tagged < to) {
          log.write(Sighting.touch(piece, ScanStatus.READY, tagged));
        }
      }
    }
  }
}
