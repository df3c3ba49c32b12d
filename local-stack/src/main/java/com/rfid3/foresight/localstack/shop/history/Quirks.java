package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import com.rfid3.foresight.localstack.shop.fleet.Grade;
import com.rfid3.foresight.localstack.shop.fleet.TagIds;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Turns sightings into rows as people and readers really leave them. */
final class Quirks {

  private static final double SPELLED_OTHERWISE = 0.006;
  private static final double WITHOUT_QUALITY = 0.022;
  private static final double WITH_BIN = 0.11;
  private static final double UNDATED = 0.004;
  private static final int TOUCHES_PER_SHIFTED_ROW = 4_000;
  private static final int TOUCHES_PER_EMPTY_STATUS = 1_100;
  private static final List<String> PEOPLE =
      List.of("amira", "bert", "chen", "dolores", "emil", "front desk", "warehouse 2");
  private static final List<String> REPAIRS =
      List.of("corner seam", "left leg", "grommet row", "hinge", "edge, about 2 in", "power cord");

  private final ShopPlan plan;
  private final Fleet fleet;
  private final Dice dice;
  private int touches;

  Quirks(ShopPlan plan, Fleet fleet) {
    this.plan = plan;
    this.fleet = fleet;
    this.dice = Dice.of(plan.seed(), "quirk", 0);
  }

  Scan row(Sighting sighting) {
    String status = sighting.status().spelling();
    String quality = dice.chance(WITHOUT_QUALITY) ? "" : Grade.of(fleet.grade(sighting.piece()));
    if (sighting.type() == ScanType.TOUCH) {
      touches++;
      if (touches % TOUCHES_PER_SHIFTED_ROW == 400) {
        return row(sighting, fleet.tag(sighting.piece()), status);
      }
      if (touches % TOUCHES_PER_EMPTY_STATUS == 500) {
        return row(sighting, "", quality);
      }
    }
    return row(sighting, status, quality);
  }

  private Scan row(Sighting sighting, String status, String quality) {
    int piece = sighting.piece();
    return new Scan(
        spelling(piece),
        sighting.paper().contract(),
        sighting.paper().client(),
        sighting.type(),
        status,
        quality,
        LocalDateTime.ofEpochSecond(sighting.at(), 0, ZoneOffset.UTC),
        fleet.classOf(piece),
        dice.chance(WITH_BIN) ? Bins.of(fleet.classOf(piece), piece) : "",
        dice.pick(PEOPLE),
        sighting.status() == ScanStatus.REPAIR ? dice.pick(REPAIRS) : "",
        sighting.serviceNeed(),
        !dice.chance(UNDATED));
  }

  private String spelling(int piece) {
    String tag = fleet.tag(piece);
    boolean mixed = Dice.of(plan.seed(), "spelling", piece).chance(SPELLED_OTHERWISE);
    return mixed && dice.chance(0.5) ? TagIds.otherSpelling(tag) : tag;
  }
}
