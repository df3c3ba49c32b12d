package com.rfid3.foresight.localstack.shop;

import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.history.ScanType;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import com.rfid3.foresight.localstack.shop.truth.ShopTruth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shop with all its rows in memory, for looking at. */
final class RecordedShop implements ShopRows {

  final List<Scan> scans = new ArrayList<>();
  final List<RfidItem> items = new ArrayList<>();
  final List<PosItem> posItems = new ArrayList<>();
  final List<HealthAlert> alerts = new ArrayList<>();
  final List<PosContract> contracts = new ArrayList<>();
  final ShopTruth truth;

  RecordedShop(ShopPlan plan) {
    truth = DemoShop.of(plan).tell(this);
  }

  Stream<Scan> customerRentals() {
    return scans.stream().filter(isA(ScanType.RENTAL)).filter(s -> s.contract().matches("[0-9]+"));
  }

  static Predicate<Scan> isA(ScanType type) {
    return scan -> scan.type() == type;
  }

  /** Distinct (tag, contract) of customers, the unit of demand. */
  List<Scan> turns() {
    Set<String> seen = new HashSet<>();
    return customerRentals().filter(s -> seen.add(key(s) + s.contract())).toList();
  }

  /** Scans of each tag, whatever its spelling, in order of time. */
  Map<String, List<Scan>> byTag() {
    Map<String, List<Scan>> tags =
        scans.stream()
            .collect(Collectors.groupingBy(RecordedShop::key, TreeMap::new, Collectors.toList()));
    tags.values().forEach(list -> list.sort((a, b) -> a.at().compareTo(b.at())));
    return tags;
  }

  static String key(Scan scan) {
    return scan.tag().toUpperCase(Locale.ROOT);
  }

  @Override
  public void scan(Scan scan) {
    scans.add(scan);
  }

  @Override
  public void item(RfidItem item) {
    items.add(item);
  }

  @Override
  public void posItem(PosItem item) {
    posItems.add(item);
  }

  @Override
  public void alert(HealthAlert alert) {
    alerts.add(alert);
  }

  @Override
  public void contract(PosContract contract) {
    contracts.add(contract);
  }
}
