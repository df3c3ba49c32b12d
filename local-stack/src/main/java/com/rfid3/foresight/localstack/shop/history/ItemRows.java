package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import com.rfid3.foresight.localstack.shop.fleet.Grade;
import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The item rows as they stand when the history ends. */
public final class ItemRows {

  private static final double WITHOUT_DATE = 0.006;
  private static final double WITHOUT_GRADE = 0.11;
  private static final double SOLD_BY_HAND = 0.8;
  private static final long SALE_AFTER = 4 * 86_400L;
  private static final long MISSING_AFTER = 45 * 86_400L;

  private final ShopPlan plan;
  private final Fleet fleet;
  private final LastSeen lastSeen;
  private final long end;

  /** The rows after a chronicle has been told. */
  public ItemRows(ShopPlan plan, Chronicle.Outcome outcome) {
    this.plan = plan;
    this.fleet = outcome.fleet();
    this.lastSeen = outcome.lastSeen();
    this.end = plan.localEnd().toEpochSecond(ZoneOffset.UTC);
  }

  /** All item rows, one at a time; tags without a row left out. */
  public Stream<RfidItem> stream() {
    return IntStream.range(0, fleet.size()).filter(p -> !fleet.isOrphan(p)).mapToObj(this::item);
  }

  private RfidItem item(int piece) {
    Dice dice = Dice.of(plan.seed(), "item", piece);
    boolean undated = dice.chance(WITHOUT_DATE);
    boolean ungraded = dice.chance(WITHOUT_GRADE);
    return new RfidItem(
        fleet.tag(piece),
        fleet.classOf(piece),
        ungraded ? "" : Grade.of(fleet.grade(piece)),
        Bins.of(fleet.classOf(piece), piece),
        status(piece, dice).spelling(),
        lastSeen.contract(piece),
        undated ? Optional.empty() : Optional.of(local(lastScan(piece))));
  }

  private ScanStatus status(int piece, Dice dice) {
    ScanStatus seen = lastSeen.status(piece);
    long since = end - lastScan(piece);
    boolean out = seen == ScanStatus.ON_RENT || seen == ScanStatus.DELIVERED;
    if (out && fleet.classOf(piece).isConsumed()) {
      return since > SALE_AFTER && dice.chance(SOLD_BY_HAND) ? ScanStatus.SOLD : seen;
    }
    boolean lost = out && fleet.freeAt(piece) == Fleet.NEVER && since > MISSING_AFTER;
    return lost ? ScanStatus.MISSING : itemStatus(seen);
  }

  /** Item rows know fewer statuses than scans do. */
  private static ScanStatus itemStatus(ScanStatus seen) {
    return switch (seen) {
      case STAGED -> ScanStatus.READY;
      case DELIVERED -> ScanStatus.ON_RENT;
      case WASH -> ScanStatus.WET;
      case READY, ON_RENT, INSPECT, REPAIR, WET, SOLD, MISSING -> seen;
    };
  }

  /** Seconds of the last scan; a piece not scanned within the history was when it was tagged. */
  long lastScan(int piece) {
    return lastSeen.wasSeen(piece) ? lastSeen.at(piece) : Math.min(fleet.taggedAt(piece), end);
  }

  static LocalDateTime local(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
  }
}
