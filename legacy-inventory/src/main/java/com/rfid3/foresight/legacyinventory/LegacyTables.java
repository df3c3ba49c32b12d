package com.rfid3.foresight.legacyinventory;

import jakarta.enterprise.context.ApplicationScoped;

/** Qualified names of the legacy tables, for SQL on a connection whose own database is another. */
@ApplicationScoped
public class LegacyTables {
  private final String database;

  public LegacyTables(LegacySettings settings) {
    this.database = settings.database();
  }

  /** RFID items and point-of-sale items, two populations in one table. */
  public String items() {
    return named("id_item_master");
  }

  /** Scans; emptied and reloaded every hour, with changing ids. */
  public String scans() {
    return named("id_transactions");
  }

  /** Health alerts that the legacy application raises. */
  public String healthAlerts() {
    return named("inventory_health_alerts");
  }

  /** Rental class to category, kept by people. */
  public String classMappings() {
    return named("user_rental_class_mappings");
  }

  /** Key-value configuration of the inventory pages. */
  public String config() {
    return named("inventory_config");
  }

  /** Rental classes as the RFID vendor names them; reloaded with the scans. */
  public String seedClasses() {
    return named("seed_rental_classes");
  }

  /** Any other table of the legacy database. */
  public String named(String table) {
    return "`" + database + "`.`" + table + "`";
  }
}
