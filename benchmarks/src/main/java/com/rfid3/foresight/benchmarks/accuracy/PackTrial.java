package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.benchmarks.figure.Board;
import com.rfid3.foresight.benchmarks.figure.Figure;
import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.History;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopRows;
import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.history.ScanType;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import com.rfid3.foresight.prediction.pack.PackFit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code ./foresight bench packs}: what goes out together on the contracts of a demo shop of three
 * years: companions named by the earlier contracts, judged on the later ones beside popularity, and
 * the pairs found beside those that the shop's demand was drawn with.
 */
public final class PackTrial {
  private static final Clock END =
      Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
  private static final int FLOOR = 10;

  private final Board board;

  PackTrial(Board board) {
    this.board = board;
  }

  public static void main(String[] arguments) {
    var board = new Board(System.out);
    new PackTrial(board).judge();
    System.exit(board.exitCode());
  }

  void judge() {
    var contracts = new Contracts();
    var truth = DemoShop.of(ShopPlan.shop(END).over(History.THREE_YEARS)).tell(contracts);
    var fitted = new PackFit(contracts.baskets(), FLOOR).fit();
    board.say("contracts: %d".formatted(contracts.byNumber.size()));
    double ours = fitted.accuracy().value();
    double popular = fitted.accuracy().baseline();
    board.add(
        new Figure("packs precision@10", ours, popular, ">= 2 x popularity", ours >= 2 * popular));
    long found =
        truth.pairs().stream()
            .filter(
                pair ->
                    fitted.companions().of(pair.leader()).stream()
                        .anyMatch(each -> each.rentalClass().equals(pair.follower())))
            .count();
    board.add(Figure.free("true pairs found of " + truth.pairs().size(), (double) found));
  }

  /** Classes on each customer contract, as scans tell. */
  private static final class Contracts implements ShopRows {
    private final Map<String, TreeSet<String>> byNumber = new TreeMap<>();
    private final Map<String, Instant> begun = new TreeMap<>();

    @Override
    public void scan(Scan scan) {
      String contract = scan.contract().strip();
      boolean customers =
          scan.type() == ScanType.RENTAL && !contract.isEmpty() && contract.matches("\\d+");
      if (customers) {
        byNumber
            .computeIfAbsent(contract, none -> new TreeSet<>())
            .add(scan.rentalClass().rentalClassNum());
        begun.merge(contract, scan.at().toInstant(ZoneOffset.UTC), (a, b) -> a.isBefore(b) ? a : b);
      }
    }

    List<Basket> baskets() {
      var baskets = new ArrayList<Basket>();
      byNumber.forEach(
          (number, classes) ->
              baskets.add(
                  new Basket(
                      number,
                      begun.get(number),
                      Witness.SCANS,
                      null,
                      classes.stream().map(one -> new Basket.Line(one, null, 1, null)).toList())));
      return baskets;
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
}
