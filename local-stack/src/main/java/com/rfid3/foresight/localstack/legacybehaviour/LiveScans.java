package com.rfid3.foresight.localstack.legacybehaviour;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes scans of one moment and moves the items they belong to. */
final class LiveScans {

  private static final double NEEDS_INSPECTION = 0.15;
  private static final int DAYS_OUT = 2;

  private final Connection connection;
  private final LocalDateTime now;

  private record Item(String tag, String name, String rentalClass, String quality) {}

  private record Step(String type, String status, String contract, String client) {}

  LiveScans(Connection connection, LocalDateTime now) {
    this.connection = connection;
    this.now = now;
  }

  /** Rents free pieces of a class, as many as there are up to the given units. */
  int sendOut(RentalClass rentalClass, int units, String contract, String client)
      throws SQLException {
    List<Item> free;
    try (var query =
        connection.prepareStatement(
            "SELECT tag_id, common_name, rental_class_num, quality FROM id_item_master"
                + " WHERE rental_class_num = ? AND item_num IS NULL AND status = 'Ready to Rent'"
                + " ORDER BY date_last_scanned LIMIT ?")) {
      query.setString(1, rentalClass.rentalClassNum());
      query.setInt(2, units);
      free = items(query);
    }
    for (Item item : free) {
      write(item, new Step("Rental", "On Rent", contract, client));
    }
    return free.size();
  }

  /** Brings back the pieces that are out longest; consumables stay away. */
  int bringBack(int units, Dice dice) throws SQLException {
    List<Item> out;
    try (var query =
        connection.prepareStatement(
            "SELECT tag_id, common_name, rental_class_num, quality FROM id_item_master"
                + " WHERE item_num IS NULL AND status = 'On Rent' AND date_last_scanned < ?"
                + " AND COALESCE(bin_location, '') <> 'resale'"
                + " ORDER BY date_last_scanned DESC LIMIT ?")) {
      query.setObject(1, now.minusDays(DAYS_OUT));
      query.setInt(2, units);
      out = items(query);
    }
    for (Item item : out) {
      boolean inspect = dice.chance(NEEDS_INSPECTION);
      String status = inspect ? "Needs to be Inspected" : "Ready to Rent";
      write(item, new Step("Return", status, "", ""));
    }
    return out.size();
  }

  private static List<Item> items(PreparedStatement query) throws SQLException {
    List<Item> items = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        items.add(
            new Item(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return items;
  }

  private void write(Item item, Step step) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO id_transactions (contract_number, client_name, tag_id, scan_type,"
                + " scan_date, common_name, status, scan_by, quality, date_created, date_updated,"
                + " rental_class_num) VALUES (NULLIF(?, ''), NULLIF(?, ''), ?, ?, ?, ?, ?, ?,"
                + " COALESCE(?, ''), ?, ?, ?)")) {
      LocalDateTime utc =
          now.atZone(ShopPlan.ZONE).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
      bind(
          insert,
          List.of(step.contract(), step.client(), item.tag(), step.type(), now, item.name()),
          1);
      bind(insert, List.of(step.status(), "front desk"), 7);
      insert.setString(9, item.quality());
      bind(insert, List.of(utc, utc, item.rentalClass()), 10);
      insert.executeUpdate();
    }
    move(item, step);
  }

  private void move(Item item, Step step) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE id_item_master SET status = ?, date_last_scanned = ?, last_contract_num ="
                + " COALESCE(NULLIF(?, ''), last_contract_num) WHERE tag_id = ?")) {
      bind(update, List.of(step.status(), now, step.contract(), item.tag()), 1);
      update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, List<?> values, int from)
      throws SQLException {
    int parameter = from;
    for (Object value : values) {
      statement.setObject(parameter++, value);
    }
  }
}
