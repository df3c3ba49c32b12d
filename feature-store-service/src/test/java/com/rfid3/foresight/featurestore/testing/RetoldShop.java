package com.rfid3.foresight.featurestore.testing;

import static io.restassured.RestAssured.given;

import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The small demo shop, told again from a moment on: its scans and contract lines come in as time
 * goes on, every fifth scan two days late.
 */
public final class RetoldShop {
  private final TestDatabase database;
  private final ShopTime time;

  public RetoldShop(TestDatabase database, ShopTime time) {
    this.database = database;
    this.time = time;
  }

  /** Writes the shop as it was at a moment, and lays aside what came later. */
  public void begin(Instant first) throws SQLException {
    begin(first, 1);
  }

  /** The same of every so-manieth item alone, for those who want many cycles. */
  public void begin(Instant first, int every) throws SQLException {
    try (var connection = database.root()) {
      DemoShop.of(ShopPlan.small(Clock.systemUTC()).withPointOfSale()).writeTo(connection);
    }
    String known = "'" + local(first) + "'";
    String old = "'" + local(first.minus(Duration.ofDays(40))) + "'";
    String contracts = "SELECT contract_no FROM pos_transactions WHERE contract_date ";
    database.execute(
        "DELETE FROM id_transactions WHERE MOD(CRC32(tag_id), %d) <> 0".formatted(every),
        "CREATE TABLE later AS SELECT * FROM id_transactions WHERE scan_date > " + known,
        "DELETE FROM id_transactions WHERE scan_date > " + known,
        "DELETE FROM pos_transaction_items WHERE contract_no IN (" + contracts + "< " + old + ")",
        "CREATE TABLE later_lines AS SELECT * FROM pos_transaction_items WHERE contract_no IN ("
            + contracts
            + "> "
            + known
            + ")",
        "DELETE FROM pos_transaction_items WHERE contract_no IN ("
            + contracts
            + "> "
            + known
            + ")");
  }

  /** What is there at a moment, and a cycle that sees it; the clock stands there. */
  public void cycleAt(Instant now) {
    String due =
        "scan_date <= '%s' OR (scan_date <= '%s' AND id %% 5 <> 0)"
            .formatted(local(now.minus(Duration.ofDays(2))), local(now));
    String lines =
        "contract_no IN (SELECT contract_no FROM pos_transactions WHERE contract_date <= '%s')"
            .formatted(local(now));
    database.execute(
        "INSERT INTO id_transactions SELECT * FROM later WHERE " + due,
        "DELETE FROM later WHERE " + due,
        "INSERT INTO pos_transaction_items SELECT * FROM later_lines WHERE " + lines,
        "DELETE FROM later_lines WHERE " + lines);
    given().post("/v1/contract-lines/ingest").then().statusCode(200);
    given().post("/v1/cycles").then().statusCode(200);
  }

  /** Nothing is left aside. */
  public void end() {
    database.execute("DROP TABLE IF EXISTS later, later_lines");
  }

  /** A moment as the legacy application writes it. */
  public String local(Instant at) {
    return time.localOf(at).toString().replace('T', ' ');
  }
}
