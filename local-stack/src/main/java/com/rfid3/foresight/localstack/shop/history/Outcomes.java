package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;

/**
 * How a return ends. A service need is always seen, a fine piece often not: bad items get scanned,
 * so that observed event rates are above the true ones.
 */
final class Outcomes {

  private static final double REPAIR = 0.28;
  private static final double INSPECTION_SEEN = 0.85;
  private static final double INSPECTION_CLEARED = 0.75;
  private static final long HOUR = 3600;
  private static final int HOURS_PER_DAY = 24;

  private final Fleet fleet;
  private final ScanLog log;
  private final Dice dice;

  Outcomes(Fleet fleet, ScanLog log, Dice dice) {
    this.fleet = fleet;
    this.log = log;
    this.dice = dice;
  }

  void needsService(int piece, long back) {
    ScanStatus status = dice.chance(REPAIR) ? ScanStatus.REPAIR : ScanStatus.INSPECT;
    ScanType type = dice.chance(RentalFlow.RETURN_RECORDED) ? ScanType.RETURN : ScanType.TOUCH;
    log.write(new Sighting(piece, type, status, back, Paper.NONE, true));
    // A workshop takes weeks, a good look takes days.
    int days = status == ScanStatus.REPAIR ? dice.between(7, 28) : dice.between(2, 6);
    long done = back + (long) days * HOURS_PER_DAY * HOUR;
    log.write(Sighting.touch(piece, ScanStatus.READY, done));
    fleet.service(piece);
    fleet.away(piece, done);
  }

  void needsInspection(int piece, long back) {
    int drawn = dice.weighted(0.95, 0.035, 0.015);
    ScanStatus status =
        drawn == 0 ? ScanStatus.INSPECT : drawn == 1 ? ScanStatus.WET : ScanStatus.WASH;
    if (dice.chance(RentalFlow.RETURN_RECORDED)) {
      log.write(new Sighting(piece, ScanType.RETURN, status, back, Paper.NONE, false));
    } else if (dice.chance(INSPECTION_SEEN)) {
      log.write(Sighting.touch(piece, status, back));
    }
    long done = back + dice.between(6, 3 * HOURS_PER_DAY) * HOUR;
    if (dice.chance(INSPECTION_CLEARED)) {
      log.write(Sighting.touch(piece, ScanStatus.READY, done));
    }
    fleet.away(piece, done);
  }

  void fine(int piece, long back, double touched) {
    if (dice.chance(RentalFlow.RETURN_RECORDED)) {
      log.write(new Sighting(piece, ScanType.RETURN, ScanStatus.READY, back, Paper.NONE, false));
    } else if (dice.chance(touched)) {
      log.write(Sighting.touch(piece, ScanStatus.READY, back));
    }
    fleet.away(piece, back);
  }
}
