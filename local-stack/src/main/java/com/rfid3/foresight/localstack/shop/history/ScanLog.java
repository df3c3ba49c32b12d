package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Passes on what was scanned until the history's end, with duplicates, and remembers the last. */
final class ScanLog {

  private static final double DUPLICATED = 0.045;
  private static final double TRIPLED = 0.2;

  private final Consumer<Scan> rows;
  private final Quirks quirks;
  private final Dice dice;
  private final LastSeen lastSeen;
  private final long end;
  private int count;

  ScanLog(ShopPlan plan, Fleet fleet, Consumer<Scan> rows) {
    this.rows = rows;
    this.quirks = new Quirks(plan, fleet);
    this.dice = Dice.of(plan.seed(), "duplicate", 0);
    this.lastSeen = new LastSeen(fleet.size());
    this.end = plan.localEnd().toEpochSecond(ZoneOffset.UTC);
  }

  /** Writes a scan, now and then two or three times as the minute's refresh does. */
  void write(Sighting sighting) {
    if (sighting.at() > end) {
      return;
    }
    Scan row = once(sighting);
    while (dice.chance(DUPLICATED)) {
      emit(row);
      if (!dice.chance(TRIPLED)) {
        return;
      }
      emit(row);
    }
  }

  /** Writes a scan exactly once. */
  Scan once(Sighting sighting) {
    lastSeen.note(sighting);
    Scan row = quirks.row(sighting);
    emit(row);
    return row;
  }

  private void emit(Scan row) {
    rows.accept(row);
    count++;
  }

  /** Rows so far. */
  int count() {
    return count;
  }

  LastSeen lastSeen() {
    return lastSeen;
  }

  long end() {
    return end;
  }
}
