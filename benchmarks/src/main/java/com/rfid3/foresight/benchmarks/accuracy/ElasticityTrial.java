package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.legacyinventory.store.StoreCode;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopRows;
import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import com.rfid3.foresight.localstack.shop.truth.ClassTruth;
import com.rfid3.foresight.prediction.pricing.ElasticityFit;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code ./foresight bench elasticity}: elasticities fitted to the contract lines of a demo shop of
 * three years, beside those that its demand was drawn with.
 */
public final class ElasticityTrial {
  private static final Clock END =
      Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
  private static final double NEAR = 0.3;
  private static final double MOST = 0.8;

  private final Board board;

  ElasticityTrial(Board board) {
    this.board = board;
  }

  public static void main(String[] arguments) {
    var board = new Board(System.out);
    new ElasticityTrial(board).judge();
    System.exit(board.exitCode());
  }

  void judge() {
    var plan = ShopPlan.shop(END).over(History.THREE_YEARS).withPointOfSale();
    var lines = new Lines(plan);
    var truth = DemoShop.of(plan).tell(lines);
    var today = plan.localEnd().toLocalDate();
    var fit = ElasticityFit.of(lines.weeks(truth.classes()), today);
    int told = 0;
    int near = 0;
    double missed = 0;
    for (ClassTruth one : truth.classes()) {
      var found = fit.ofClass(one.rentalClassNum());
      if (found.isPresent()) {
        double apart = Math.abs(found.getAsDouble() - one.elasticity());
        told++;
        missed += apart;
        near += apart <= NEAR ? 1 : 0;
      }
    }
    board.add(Figure.free("classes with an elasticity", told));
    board.add(Figure.free("mean distance from the truth", missed / Math.max(1, told)));
    board.add(
        Figure.atLeast("share within 0.3 of the truth", near / (double) Math.max(1, told), MOST));
  }

  /** Contract lines added up to weeks, as the feature store does. */
  private static final class Lines implements ShopRows {
    private final ShopPlan plan;
    private final Map<String, double[]> sums = new TreeMap<>();

    Lines(ShopPlan plan) {
      this.plan = plan;
    }

    @Override
    public void contract(PosContract contract) {
      LocalDate day = contract.date().toLocalDate();
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      boolean sound =
          !contract.date().isAfter(plan.localEnd())
              && !monday.isBefore(plan.firstPointOfSaleMonday());
      for (PosContract.Line line : contract.lines()) {
        if (sound) {
          String key = line.itemNum() + "@" + StoreCode.of(contract.store()) + "@" + monday;
          double[] sum = sums.computeIfAbsent(key, none -> new double[2]);
          sum[0] += line.quantity();
          sum[1] += line.quantity() * line.dayRate();
        }
      }
    }

    List<PricedWeek> weeks(List<ClassTruth> classes) {
      var category = new TreeMap<String, String>();
      classes.forEach(one -> category.put(one.rentalClassNum(), one.category()));
      var weeks = new ArrayList<PricedWeek>();
      sums.forEach(
          (key, sum) -> {
            String[] parts = key.split("@", -1);
            if (category.containsKey(parts[0])) {
              double rate = sum[1] / sum[0];
              weeks.add(
                  new PricedWeek(
                      parts[0],
                      category.get(parts[0]),
                      parts[1],
                      LocalDate.parse(parts[2]),
                      (int) sum[0],
                      1,
                      sum[1],
                      rate,
                      rate,
                      1.0));
            }
          });
      return weeks;
    }

    @Override
    public void scan(Scan scan) {}

    @Override
    public void item(RfidItem item) {}

    @Override
    public void posItem(PosItem item) {}

    @Override
    public void alert(HealthAlert alert) {}
  }
}
