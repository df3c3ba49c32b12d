package com.rfid3.foresight.localstack.shop.jdbc;

import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopRows;
import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import com.rfid3.foresight.localstack.shop.truth.ShopTruth;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes a demo shop into the legacy tables, rows in passing. */
public final class LegacyShopWriter implements ShopRows {

  private final MultiRowInsert<Scan> scans;
  private final MultiRowInsert<RfidItem> items;
  private final MultiRowInsert<PosItem> posItems;
  private final MultiRowInsert<PosItem> equipment;
  private final MultiRowInsert<HealthAlert> alerts;
  private final ContractTables contracts;

  private LegacyShopWriter(Connection connection) {
    scans = ScanTable.insert(connection);
    items = ItemTables.items(connection);
    posItems = ItemTables.posItems(connection);
    equipment = ItemTables.equipment(connection);
    alerts = ItemTables.alerts(connection);
    contracts = new ContractTables(connection);
  }

  /** Writes the whole shop and returns its truth. */
  public static ShopTruth write(DemoShop shop, Connection connection) throws SQLException {
    requireEmpty(connection);
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      new ReferenceTables(connection, shop.plan()).write(shop.catalog().mapping());
      LegacyShopWriter writer = new LegacyShopWriter(connection);
      ShopTruth truth = shop.tell(writer);
      writer.flush();
      connection.commit();
      return truth;
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private static void requireEmpty(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery("SELECT 1 FROM id_item_master LIMIT 1")) {
      if (rows.next()) {
        throw new IllegalStateException("id_item_master already has rows: a shop is in there");
      }
    }
  }

  private void flush() {
    scans.flush();
    items.flush();
    posItems.flush();
    equipment.flush();
    alerts.flush();
    contracts.flush();
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
    if (item.inEquipment()) {
      equipment.add(item);
    }
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
