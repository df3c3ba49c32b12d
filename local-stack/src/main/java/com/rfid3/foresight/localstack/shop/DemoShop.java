package com.rfid3.foresight.localstack.shop;

import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.demand.Companions;
import com.rfid3.foresight.localstack.shop.demand.RentalDemand;
import com.rfid3.foresight.localstack.shop.demand.Trade;
import com.rfid3.foresight.localstack.shop.fleet.TagIds;
import com.rfid3.foresight.localstack.shop.history.Chronicle;
import com.rfid3.foresight.localstack.shop.history.HealthAlerts;
import com.rfid3.foresight.localstack.shop.history.ItemRows;
import com.rfid3.foresight.localstack.shop.jdbc.LegacyShopWriter;
import com.rfid3.foresight.localstack.shop.pos.PointOfSale;
import com.rfid3.foresight.localstack.shop.pos.PosItems;
import com.rfid3.foresight.localstack.shop.truth.ShopTruth;
import com.rfid3.foresight.localstack.shop.truth.TruthTeller;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A rental shop that never was, with everything that makes the real one's records hard to learn
 * from.
 *
 * <p>{@code DemoShop.of(ShopPlan.small(clock)).writeTo(connection)} fills the legacy tables of the
 * connection's default database.
 */
public final class DemoShop {

  private final ShopPlan plan;
  private final Catalog catalog;
  private final RentalDemand demand;
  private final Companions companions;
  private final Trade trade;

  private DemoShop(ShopPlan plan) {
    this.plan = plan;
    this.catalog = new Catalog(plan);
    this.demand = new RentalDemand(plan);
    this.companions = new Companions(catalog);
    this.trade = new Trade(plan, catalog, demand, companions);
  }

  /** The shop of a plan; nothing is drawn until it is asked for. */
  public static DemoShop of(ShopPlan plan) {
    return new DemoShop(plan);
  }

  /** What decides it. */
  public ShopPlan plan() {
    return plan;
  }

  /** Its rental classes and their mapping. */
  public Catalog catalog() {
    return catalog;
  }

  /** Its true rates. */
  public RentalDemand demand() {
    return demand;
  }

  /** Its customers' contracts. */
  public Trade trade() {
    return trade;
  }

  /** Streams all rows and returns the truth behind them. */
  public ShopTruth tell(ShopRows rows) {
    Chronicle.Outcome outcome = new Chronicle(plan, catalog, trade).tell(rows::scan);
    new ItemRows(plan, outcome).stream().forEach(rows::item);
    new PosItems(plan, catalog.classes()).stream().forEach(rows::posItem);
    new HealthAlerts(plan, outcome, catalog.mapping().mappings()).list().forEach(rows::alert);
    if (plan.pointOfSale()) {
      new PointOfSale(plan, catalog.classes(), trade, demand).contracts(rows::contract);
    }
    return new TruthTeller(plan, catalog, demand, companions).after(outcome);
  }

  /**
   * Writes the shop into the empty legacy tables of the connection's default database.
   *
   * @return the truth behind the rows
   * @throws IllegalStateException if {@code id_item_master} already has rows: a shop is never
   *     overwritten
   */
  public ShopTruth writeTo(Connection connection) throws SQLException {
    return LegacyShopWriter.write(this, connection);
  }

  /** Whether this shop, or an earlier one of the same seed and size, is in the legacy tables. */
  public boolean isIn(Connection connection) throws SQLException {
    String firstTag = new TagIds(plan.seed()).of(0);
    long items = (long) plan.size().rfidItems() + plan.size().posItems();
    try (var query =
        connection.prepareStatement(
            "SELECT COUNT(*) >= ? AND SUM(tag_id = ?) = 1 FROM id_item_master")) {
      query.setLong(1, items);
      query.setString(2, firstTag);
      try (var result = query.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
