package com.rfid3.foresight.localstack.shop.fleet;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * When pieces got their tags: most classes before the history, some piece by piece within it, the
 * chairs in its last weeks. What is untagged is rented all the same, only unseen.
 */
final class TagRollout {

  private static final double SHARE_OF_GRADUAL_CLASSES = 0.25;
  private static final double SHARE_TAGGED_BEFORE = 0.4;
  private static final double SHARE_IN_STOCK = 0.5;
  private static final int WEEKS_PER_DELIVERY = 4;
  private static final int CHAIR_WEEKS = 3;
  private static final int SECONDS_PER_HOUR = 3600;

  private final ShopPlan plan;

  TagRollout(ShopPlan plan) {
    this.plan = plan;
  }

  void into(Fleet fleet, Catalog catalog) {
    for (RentalClass rentalClass : catalog.classes()) {
      Dice dice = Dice.of(plan.seed(), "rollout", rentalClass.index());
      boolean gradual = dice.chance(SHARE_OF_GRADUAL_CLASSES);
      boolean chairs = rentalClass.category().name().equals("Chairs");
      for (int piece = fleet.first(rentalClass.index());
          piece < fleet.first(rentalClass.index() + 1);
          piece++) {
        fleet.tagAt(piece, chairs ? lateTime(dice) : time(rentalClass, gradual, dice));
      }
    }
  }

  private long time(RentalClass rentalClass, boolean gradual, Dice dice) {
    if (rentalClass.isConsumed()) {
      return delivery(dice);
    }
    boolean before = !gradual || dice.chance(SHARE_TAGGED_BEFORE);
    int week = before ? -dice.between(2, 80) : dice.below(plan.history().weeks());
    return workingHour(plan.firstMonday().plusWeeks(week).atStartOfDay(), dice);
  }

  /** Half of what will be consumed is there when the history begins, the rest comes monthly. */
  private long delivery(Dice dice) {
    boolean before = dice.chance(SHARE_IN_STOCK);
    int month = dice.below(Math.max(1, plan.history().weeks() / WEEKS_PER_DELIVERY));
    int week = before ? -dice.between(2, 80) : month * WEEKS_PER_DELIVERY;
    return workingHour(plan.firstMonday().plusWeeks(week).atStartOfDay(), dice);
  }

  private long lateTime(Dice dice) {
    int week = -dice.between(1, CHAIR_WEEKS);
    return workingHour(plan.lastMonday().plusWeeks(week).atStartOfDay(), dice);
  }

  private static long workingHour(LocalDateTime monday, Dice dice) {
    return monday
        .plusDays(dice.below(5))
        .plusSeconds(dice.between(7 * SECONDS_PER_HOUR, 16 * SECONDS_PER_HOUR))
        .toEpochSecond(ZoneOffset.UTC);
  }
}
