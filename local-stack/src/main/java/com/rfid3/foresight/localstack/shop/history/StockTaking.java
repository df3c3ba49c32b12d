package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Touch scans of what lies in the house: a trickle each week and two big counts. */
final class StockTaking {

  private static final double FIRST_COUNT_AT = 0.45;
  private static final double SHARE_OF_FIRST_COUNT = 0.3;
  private static final double SHARE_OF_TRICKLE = 0.3;
  private static final int TOUCHES_PER_STAGED = 4_000;
  private static final int STEP = 100_003;

  private final ShopPlan plan;
  private final Fleet fleet;
  private final ScanLog log;
  private final Dice dice;
  private final int budget;
  private int left;
  private int position;

  /**
   * Stock-taking over one history.
   *
   * @param budget touch scans that are left for stock-taking over the whole history
   */
  StockTaking(ShopPlan plan, Fleet fleet, ScanLog log, int budget) {
    this.plan = plan;
    this.fleet = fleet;
    this.log = log;
    this.dice = Dice.of(plan.seed(), "stock taking", 0);
    this.budget = Math.max(0, budget);
    this.left = this.budget;
    this.position = dice.below(fleet.size());
  }

  void week(LocalDate monday) {
    int weeks = plan.history().weeks();
    long week = ChronoUnit.WEEKS.between(plan.firstMonday(), monday);
    long saturday = monday.plusDays(5).atTime(9, 0).toEpochSecond(ZoneOffset.UTC);
    if (week == weeks - 1) {
      count(left, saturday);
    } else if (week < weeks - 1) {
      boolean big = week == Math.round(FIRST_COUNT_AT * weeks);
      double share = SHARE_OF_TRICKLE / weeks + (big ? SHARE_OF_FIRST_COUNT : 0);
      count((int) (budget * share), saturday);
    }
  }

  private void count(int touches, long from) {
    int todo = Math.min(touches, left);
    long time = from;
    int skipped = 0;
    while (todo > 0 && skipped < fleet.size()) {
      int piece = nextPiece();
      if (fleet.freeAt(piece) > time) {
        skipped++;
        continue;
      }
      skipped = 0;
      log.once(Sighting.touch(piece, status(), time));
      // Eight hours of a Saturday hold any count: several readers scan within one second.
      time = from + (long) ((touches - todo) * 28_000.0 / touches);
      todo--;
      left--;
    }
  }

  private ScanStatus status() {
    return left % TOUCHES_PER_STAGED == 700 ? ScanStatus.STAGED : ScanStatus.READY;
  }

  private int nextPiece() {
    position = (int) ((position + (long) STEP) % fleet.size());
    return position;
  }
}
