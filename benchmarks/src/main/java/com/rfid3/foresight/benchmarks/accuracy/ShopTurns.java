package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.forecasting.Series;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopRows;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.history.ScanType;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Weekly turns of a demo shop, as its scans tell them: distinct (tag, contract) pairs of rental
 * scans in complete weeks; laundry and test contracts do not count. What is sold for good is told
 * apart from what comes back.
 */
final class ShopTurns implements ShopRows {
  private static final int YEAR = 52;

  private final ShopPlan plan;
  private final boolean sold;
  private final Set<String> seen = new HashSet<>();
  private final Map<RentalClass, double[]> turns = new TreeMap<>((a, b) -> a.index() - b.index());

  private ShopTurns(ShopPlan plan, boolean sold) {
    this.plan = plan;
    this.sold = sold;
  }

  /** The turns of what comes back, of the shop of a plan. */
  static ShopTurns of(ShopPlan plan) {
    return told(plan, false);
  }

  /** The units of what is sold for good, of the shop of a plan. */
  static ShopTurns sold(ShopPlan plan) {
    return told(plan, true);
  }

  private static ShopTurns told(ShopPlan plan, boolean sold) {
    var turns = new ShopTurns(plan, sold);
    DemoShop.of(plan).tell(turns);
    return turns;
  }

  /** One series per class that was ever rented out. */
  List<Series> classes() {
    return summed(RentalClass::rentalClassNum);
  }

  /** One series per category. */
  List<Series> categories() {
    return summed(one -> one.category().name());
  }

  /** The one series of the shop. */
  List<Series> total() {
    return summed(one -> "total");
  }

  private List<Series> summed(Function<RentalClass, String> group) {
    var sums = new TreeMap<String, double[]>();
    turns.forEach(
        (one, weeks) -> {
          double[] sum = sums.computeIfAbsent(group.apply(one), name -> new double[weeks.length]);
          for (int week = 0; week < weeks.length; week++) {
            sum[week] += weeks[week];
          }
        });
    return sums.entrySet().stream()
        .map(sum -> Series.ofCounts(sum.getValue()).withPeriod(YEAR).named(sum.getKey()))
        .toList();
  }

  @Override
  public void scan(Scan scan) {
    boolean asked = scan.rentalClass().isConsumed() == sold;
    if (scan.type() != ScanType.RENTAL || !asked || !isTrade(scan)) {
      return;
    }
    long week = ChronoUnit.WEEKS.between(plan.firstMonday(), scan.at().toLocalDate());
    boolean complete = week >= 0 && week < plan.history().weeks();
    String tag = scan.tag().strip().toUpperCase(Locale.ROOT);
    if (complete && seen.add(tag + "@" + scan.contract())) {
      int weeks = plan.history().weeks();
      turns.computeIfAbsent(scan.rentalClass(), one -> new double[weeks])[(int) week]++;
    }
  }

  private static boolean isTrade(Scan scan) {
    String contract = scan.contract().strip().toUpperCase(Locale.ROOT);
    return !contract.isEmpty() && !contract.startsWith("L") && !contract.equals("TEST");
  }

  @Override
  public void item(RfidItem item) {}

  @Override
  public void posItem(PosItem item) {}

  @Override
  public void alert(HealthAlert alert) {}

  @Override
  public void contract(PosContract contract) {}
}
