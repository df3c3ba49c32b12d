package com.rfid3.foresight.featurestore.testing;

import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The legacy side of a test: rows put in by hand, and a look at what the service wrote. */
public final class LegacyShop {
  private final TestDatabase database;

  public LegacyShop(TestDatabase database) {
    this.database = database;
  }

  /** Nothing was ever scanned, copied or computed. */
  public void empty() {
    column(
            "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                + " AND table_schema = DATABASE()")
        .forEach(
            table -> database.execute("SET foreign_key_checks = 0", "DELETE FROM `" + table + "`"));
    forget();
  }

  /** Nothing was ever copied or computed; the legacy rows stay. */
  public void forget() {
    database.execute("DELETE FROM ml_feature_store");
    for (String table :
        List.of(
            "scan_ledger",
            "feature_latest",
            "ingest_source",
            "feature_run",
            "item_history",
            "pos_line",
            "pos_reject",
            "feature_quality",
            "feature_backfill",
            "class_history",
            "scan_version")) {
      database.execute("DELETE FROM %s.%s".formatted(database.suite(), table));
    }
  }

  public void item(String tag, String rentalClass, String status) {
    database.execute(
        """
        INSERT INTO id_item_master (tag_id, rental_class_num, common_name, status, quality, bin_location)
        VALUES ('%s', '%s', 'ROUND TABLE 60', '%s', 'A', 'NR4x1')
        """
            .formatted(tag, rentalClass, status));
  }

  public void priced(String rentalClass, String rates, String retail) {
    database.execute(
        """
        INSERT INTO id_item_master (tag_id, item_num, rental_rates, retail_price)
        VALUES ('QR-%1$s', %1$s, '%2$s', %3$s)
        """
            .formatted(rentalClass, rates, retail));
  }

  public void mapping(String rentalClass, String category) {
    database.execute(
        """
        INSERT INTO user_rental_class_mappings VALUES ('%s', '%s', '', NULL, NOW(), NOW())
        """
            .formatted(rentalClass, category));
  }

  public void rental(String tag, String when, String contract) {
    scan(tag, "Rental", when, "'" + contract + "'", "On Rent");
  }

  public void back(String tag, String when, String status) {
    scan(tag, "Return", when, "NULL", status);
  }

  public void scan(String tag, String type, String when, String contract, String status) {
    database.execute(
        """
        INSERT INTO id_transactions
          (tag_id, scan_type, scan_date, contract_number, status, rental_class_num, common_name)
        VALUES ('%s', '%s', '%s', %s, '%s', '63131', 'ROUND TABLE 60')
        """
            .formatted(tag, type, when, contract, status));
  }

  /** A contract of one line, out at one moment and due at another. */
  public void contractLine(String contract, String rentalClass, String out, String due) {
    database.execute(
        """
        INSERT INTO pos_transactions (contract_no, store_no, status, contract_date)
        VALUES ('%s', '003', 'Closed', '%s')
        """
            .formatted(contract, out),
        """
        INSERT INTO pos_transaction_items (contract_no, line_number, item_num, qty, price, due_date)
        VALUES ('%s', 1, '%s', 2, 19.00, '%s')
        """
            .formatted(contract, rentalClass, due));
  }

  /** Ids have kept still for longer than a reload takes. */
  public void afterAnHour() {
    suite(
        """
        UPDATE ingest_source SET watermark =
          JSON_SET(watermark, '$.since', '2020-01-01T00:00:00Z')
        """);
  }

  /** The next cycle reads every scan again, as it does once an hour. */
  public void rereadFromTheStart() {
    suite(
        """
        UPDATE ingest_source SET watermark =
          JSON_SET(watermark, '$.swept_at', '2020-01-01T00:00:00Z')
        """);
  }

  /** Runs a statement in the suite's own database. */
  public void suite(String sql) {
    database.execute("USE " + database.suite(), sql);
  }

  public long count(String sql) {
    return Long.parseLong(column(sql).getFirst());
  }

  public long countOwn(String sql) {
    return count(sql.replace("own.", database.suite() + "."));
  }

  /** First column of a query in the legacy database. */
  public List<String> column(String sql) {
    try (var connection = database.root();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
