package com.rfid3.foresight.localstack.shop.jdbc;

import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code id_item_master} in its two populations, {@code pos_equipment} and the alerts. */
final class ItemTables {

  /** Point-of-sale codes as {@code pos_equipment} spells them. */
  private static final Map<String, String> EQUIPMENT_STORES =
      Map.of("3607", "1.0", "6800", "2.0", "8101", "3.0", "728", "4.0");

  private ItemTables() {}

  static MultiRowInsert<RfidItem> items(Connection connection) {
    return new MultiRowInsert<>(
        connection,
        "id_item_master",
        List.of(
            Column.of("tag_id", RfidItem::tag),
            Column.of("rental_class_num", item -> item.rentalClass().rentalClassNum()),
            Column.of("common_name", item -> item.rentalClass().name()),
            Column.text("quality", RfidItem::quality),
            Column.of("bin_location", RfidItem::bin),
            Column.of("status", RfidItem::status),
            Column.text("last_contract_num", RfidItem::lastContract),
            new Column<>("date_last_scanned", RfidItem::lastScanned)));
  }

  static MultiRowInsert<PosItem> posItems(Connection connection) {
    return new MultiRowInsert<>(
        connection,
        "id_item_master",
        List.of(
            Column.of("tag_id", PosItem::tag),
            Column.of("item_num", PosItem::itemNum),
            Column.of("identifier_type", PosItem::identifierType),
            Column.of("common_name", PosItem::name),
            Column.of("current_store", PosItem::store),
            Column.text("manufacturer", PosItem::manufacturer),
            Column.of("turnover_ytd", PosItem::turns),
            Column.of("retail_price", PosItem::retailPrice),
            Column.of("sell_price", PosItem::sellPrice),
            new Column<>("repair_cost_ltd", PosItem::repairCost),
            Column.text("rental_rates", PosItem::rates)));
  }

  static MultiRowInsert<PosItem> equipment(Connection connection) {
    return new MultiRowInsert<>(
        connection,
        "pos_equipment",
        List.of(
            Column.of("item_num", item -> Integer.toString(item.itemNum())),
            Column.of("name", PosItem::name),
            Column.of("category", item -> item.identifierType() + " items"),
            Column.of("turnover_ytd", PosItem::turns),
            Column.of("turnover_ltd", item -> item.turns() * 3),
            Column.of("sell_price", PosItem::sellPrice),
            Column.of(
                "current_store", item -> EQUIPMENT_STORES.getOrDefault(item.store(), "0.0"))));
  }

  static MultiRowInsert<HealthAlert> alerts(Connection connection) {
    return new MultiRowInsert<>(
        connection,
        "inventory_health_alerts",
        List.of(
            Column.of("tag_id", HealthAlert::tag),
            Column.of("rental_class_id", alert -> alert.mapping().rentalClassNum()),
            Column.of("common_name", alert -> alert.mapping().name()),
            Column.of("category", alert -> alert.mapping().category()),
            Column.of("subcategory", alert -> alert.mapping().subcategory()),
            Column.of("alert_type", HealthAlert::type),
            Column.of("severity", HealthAlert::severity),
            Column.of("days_since_last_scan", HealthAlert::days),
            Column.of("last_scan_date", HealthAlert::lastScan),
            Column.of("suggested_action", HealthAlert::suggestedAction),
            Column.of("status", HealthAlert::status),
            Column.of("created_at", HealthAlert::createdAt),
            new Column<>("acknowledged_at", alert -> stamp(alert, "acknowledged")),
            new Column<>("acknowledged_by", alert -> by(alert, "acknowledged")),
            new Column<>("resolved_at", alert -> stamp(alert, "resolved")),
            new Column<>("resolved_by", alert -> by(alert, "resolved"))));
  }

  private static Optional<LocalDateTime> stamp(HealthAlert alert, String status) {
    return Optional.of(alert.createdAt().plusMinutes(20))
        .filter(t -> alert.status().equals(status));
  }

  private static Optional<String> by(HealthAlert alert, String status) {
    return Optional.of("system").filter(t -> alert.status().equals(status));
  }
}
