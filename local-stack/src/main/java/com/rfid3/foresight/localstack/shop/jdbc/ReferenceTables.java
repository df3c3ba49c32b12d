package com.rfid3.foresight.localstack.shop.jdbc;

import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.ClassMapping;
import com.rfid3.foresight.localstack.shop.catalog.MappedClass;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The small tables: classes, their mapping, stores, configuration, state of the refresh. */
final class ReferenceTables {

  private static final List<Store> STORES =
      List.of(
          new Store("001", "3607", "Wayzata"),
          new Store("002", "6800", "Brooklyn Park"),
          new Store("003", "8101", "Fridley"),
          new Store("004", "728", "Elk River"));

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              "alert_thresholds",
              "alerting",
              "Threshold settings for generating inventory alerts",
              """
              {"stale_item_days": {"default": 360, "resale": 90, "pack": 120}, \
              "high_usage_threshold": 0.8, "low_usage_threshold": 0.2, \
              "quality_decline_threshold": 2}"""),
          new Setting(
              "business_rules",
              "business",
              "Business rule definitions for inventory categorization",
              """
              {"resale_categories": ["Resale"], "pack_bin_locations": ["pack"], \
              "rental_statuses": ["On Rent", "Delivered"], \
              "available_statuses": ["Ready to Rent"], \
              "service_statuses": ["Repair", "Needs to be Inspected"]}"""),
          new Setting(
              "dashboard_settings",
              "ui",
              "Dashboard display and behavior settings",
              """
              {"default_date_range": 30, "critical_alert_limit": 50, \
              "refresh_interval_minutes": 15, "show_resolved_alerts": false}"""));

  private final Connection connection;
  private final LocalDateTime now;

  private record Store(String posCode, String id, String name) {}

  private record Setting(String key, String category, String description, String json) {}

  ReferenceTables(Connection connection, ShopPlan plan) {
    this.connection = connection;
    this.now = LocalDateTime.ofInstant(plan.end(), ZoneOffset.UTC);
  }

  void write(ClassMapping mapping) {
    seeds().addAll(mapping.seeds());
    mappings().addAll(mapping.mappings());
    stores();
    settings();
    new MultiRowInsert<LocalDateTime>(
            connection,
            "refresh_state",
            List.of(
                Column.of("last_refresh", t -> t), Column.of("state_type", t -> "full_refresh")))
        .addAll(List.of(now));
  }

  private MultiRowInsert<MappedClass> seeds() {
    return new MultiRowInsert<>(
        connection,
        "seed_rental_classes",
        List.of(
            Column.of("rental_class_id", MappedClass::rentalClassNum),
            Column.of("common_name", MappedClass::name),
            Column.text("bin_location", MappedClass::bin)));
  }

  private MultiRowInsert<MappedClass> mappings() {
    return new MultiRowInsert<>(
        connection,
        "user_rental_class_mappings",
        List.of(
            Column.of("rental_class_id", MappedClass::rentalClassNum),
            Column.of("category", MappedClass::category),
            Column.of("subcategory", MappedClass::subcategory),
            Column.of(
                "short_common_name", c -> c.name().substring(0, Math.min(50, c.name().length()))),
            Column.of("created_at", c -> now),
            Column.of("updated_at", c -> now)));
  }

  private void stores() {
    new MultiRowInsert<Store>(
            connection,
            "store_mappings",
            List.of(
                Column.of("pos_store_code", Store::posCode),
                Column.of("store_id", Store::id),
                Column.of("store_name", Store::name)))
        .addAll(STORES);
    MultiRowInsert<Store> codes =
        new MultiRowInsert<>(
            connection,
            "pos_store_mapping",
            List.of(Column.of("store_code", Store::posCode), Column.of("store_name", Store::name)));
    codes.add(new Store("000", "000", "Legacy/Unassigned"));
    codes.addAll(STORES);
  }

  private void settings() {
    new MultiRowInsert<Setting>(
            connection,
            "inventory_config",
            List.of(
                Column.of("config_key", Setting::key),
                Column.of("config_value", Setting::json),
                Column.of("description", Setting::description),
                Column.of("category", Setting::category)))
        .addAll(SETTINGS);
  }
}
