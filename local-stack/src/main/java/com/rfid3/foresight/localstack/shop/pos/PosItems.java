package com.rfid3.foresight.localstack.shop.pos;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The point-of-sale population: one row per rental class but one, the rest tools and goods. */
public final class PosItems {

  private static final int FIRST_OTHER_NUMBER = 200_000;
  private static final double RATED_CLASSES = 0.735;
  private static final double RATED_OTHERS = 0.117;
  private static final double IN_EQUIPMENT = 0.467;
  private static final double CLASS_IN_EQUIPMENT = 0.107;
  private static final List<String> STORES = List.of("6800", "000", "3607", "8101", "728");
  private static final double[] STORE_WEIGHTS = {22.4, 19.6, 4.3, 3.1, 3.0};
  private static final List<String> TOOLS =
      List.of(
          "Air Compressor",
          "Auger",
          "Backpack Blower",
          "Boom Lift",
          "Brush Cutter",
          "Carpet Fan",
          "Chain Saw",
          "Concrete Saw",
          "Drain Snake",
          "Floor Sander",
          "Hedge Trimmer",
          "Jack",
          "Ladder",
          "Log Splitter",
          "Pressure Washer",
          "Scaffold Frame",
          "Skid Steer",
          "Sod Cutter",
          "Stump Grinder",
          "Tile Saw",
          "Trencher",
          "Water Pump",
          "Welder",
          "Wheelbarrow");
  private static final List<String> MAKERS =
      List.of("", "Alder Works", "Borealis", "Corvus Tools", "Deltona", "Elkhorn", "Fenwick");

  private final ShopPlan plan;
  private final List<RentalClass> classes;

  /** The point-of-sale rows beside the given rental classes. */
  public PosItems(ShopPlan plan, List<RentalClass> classes) {
    this.plan = plan;
    // One rental class has no row, as in the real shop: 487 of 488.
    this.classes = classes.subList(0, classes.size() - 1);
  }

  /** All rows, one at a time. */
  public Stream<PosItem> stream() {
    int others = plan.size().posItems() - classes.size();
    return Stream.concat(
        classes.stream().map(this::ofClass), IntStream.range(0, others).mapToObj(this::other));
  }

  /** The number of the n-th item that is no rental class. */
  public static int otherNumber(int n) {
    return FIRST_OTHER_NUMBER + n;
  }

  /** Day rate in dollars of the n-th item that is no rental class. */
  double otherDayRate(int n) {
    return Dice.of(plan.seed(), "pos price", n).between(8, 180);
  }

  private PosItem ofClass(RentalClass rentalClass) {
    Dice dice = Dice.of(plan.seed(), "pos class", rentalClass.index());
    boolean rated = !rentalClass.isConsumed() && dice.chance(RATED_CLASSES / 0.877);
    return new PosItem(
        rentalClass.number(),
        "BULK-" + rentalClass.number(),
        "Bulk",
        rentalClass.name(),
        rentalClass.index() % 240 == 7 ? "3607" : "8101",
        dice.pick(MAKERS),
        dice.poisson(rentalClass.baseRate() * 30),
        money(rentalClass.roundedPrice() * dice.between(6, 14)),
        Optional.empty(),
        rated ? RentalRates.json(rentalClass.roundedPrice(), dice) : "",
        dice.chance(CLASS_IN_EQUIPMENT));
  }

  private PosItem other(int n) {
    Dice dice = Dice.of(plan.seed(), "pos", n);
    int number = otherNumber(n);
    int kind = dice.weighted(42_224, 9_227, 1_480, 47);
    double dayRate = otherDayRate(n);
    return new PosItem(
        number,
        tag(kind, number),
        List.of("QR", "Bulk", "Sticker", "RFID").get(kind),
        dice.pick(TOOLS) + " " + (char) ('A' + dice.below(26)) + dice.between(10, 999),
        STORES.get(dice.weighted(STORE_WEIGHTS)),
        dice.pick(MAKERS),
        dice.chance(0.07) ? dice.poisson(12) : 0,
        money(dayRate * dice.uniform(2, 9)),
        dice.chance(0.016) ? Optional.of(money(dice.uniform(20, 900))) : Optional.empty(),
        dice.chance(RATED_OTHERS) ? RentalRates.json(dayRate, dice) : "",
        dice.chance(IN_EQUIPMENT));
  }

  private static String tag(int kind, int number) {
    return switch (kind) {
      case 0 -> "QR-" + number;
      case 1 -> "BULK-" + number;
      case 2 -> "STK-" + number;
      default -> "3008F1A2%08X00000000".formatted(number);
    };
  }

  private static BigDecimal money(double dollars) {
    return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP);
  }
}
