package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.MappedClass;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.fleet.Fleet;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Alerts as the legacy application would have raised them on the shop's own data. */
public final class HealthAlerts {

  /** How many per severity and status there are at most. */
  private static final Map<String, List<Integer>> WANTED =
      Map.of(
          "critical", List.of(4, 2, 52),
          "high", List.of(5, 2, 18),
          "medium", List.of(6, 1, 6),
          "low", List.of(6, 1, 0));

  private static final List<String> STATUSES = List.of("active", "acknowledged", "resolved");
  private static final int DECLINED_GRADES = 2;
  private static final int MOST_DECLINED = 4;
  private static final long DAY = 86_400;

  private final ShopPlan plan;
  private final Fleet fleet;
  private final ItemRows rows;
  private final Map<String, MappedClass> mapping;
  private final Map<String, Integer> raised = new HashMap<>();
  private final long end;
  private int declined;

  /** The alerts after a chronicle has been told. */
  public HealthAlerts(ShopPlan plan, Chronicle.Outcome outcome, List<MappedClass> mappings) {
    this.plan = plan;
    this.fleet = outcome.fleet();
    this.rows = new ItemRows(plan, outcome);
    this.mapping = mappings.stream().collect(Collectors.toMap(MappedClass::rentalClassNum, m -> m));
    this.end = plan.localEnd().toEpochSecond(ZoneOffset.UTC);
  }

  /** All alerts, open and closed. */
  public List<HealthAlert> list() {
    List<HealthAlert> alerts = new ArrayList<>();
    // A fixed stride reaches every piece once and spreads the alerts over all classes.
    int stride = 7_919 % fleet.size() == 0 ? 1 : 7_919;
    for (int i = 0; i < fleet.size(); i++) {
      consider((int) ((long) i * stride % fleet.size()), alerts);
    }
    return alerts;
  }

  private void consider(int piece, List<HealthAlert> alerts) {
    RentalClass rentalClass = fleet.classOf(piece);
    MappedClass mapped = mapping.get(rentalClass.rentalClassNum());
    if (mapped == null || fleet.isOrphan(piece)) {
      return;
    }
    int days = (int) ((end - rows.lastScan(piece)) / DAY);
    if (fleet.decline(piece) >= DECLINED_GRADES && declined < MOST_DECLINED) {
      declined++;
      alerts.add(alert(piece, mapped, "quality_decline", "active"));
    } else if (days >= threshold(rentalClass)) {
      stale(piece, mapped, alerts);
    }
  }

  private void stale(int piece, MappedClass mapped, List<HealthAlert> alerts) {
    String severity = HealthAlert.severityOf((end - rows.lastScan(piece)) / DAY);
    for (int s = 0; s < STATUSES.size(); s++) {
      String key = severity + STATUSES.get(s);
      if (raised.getOrDefault(key, 0) < WANTED.get(severity).get(s)) {
        raised.merge(key, 1, Integer::sum);
        alerts.add(alert(piece, mapped, "stale_item", STATUSES.get(s)));
        return;
      }
    }
  }

  private HealthAlert alert(int piece, MappedClass mapped, String type, String status) {
    Dice dice = Dice.of(plan.seed(), "alert", piece);
    int days = (int) ((end - rows.lastScan(piece)) / DAY);
    return new HealthAlert(
        fleet.tag(piece),
        mapped,
        type,
        type.equals("stale_item") ? HealthAlert.severityOf(days) : "medium",
        days,
        ItemRows.local(rows.lastScan(piece)),
        status,
        LocalDateTime.ofInstant(plan.end(), ZoneOffset.UTC)
            .minusMinutes(dice.between(30, 4 * 24 * 60)));
  }

  /** Days of the 30/7/14-day list that the legacy alert generator walks. */
  private static int threshold(RentalClass rentalClass) {
    return switch (rentalClass.category().kind()) {
      case RESALE -> 7;
      case PACK -> 14;
      case LINEN, TENT, TABLE, MACHINE -> 30;
    };
  }
}
