package com.rfid3.foresight.featurestore.pointofsale;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class ContractLinesTest {
  TestDatabase database;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    shop = new LegacyShop(database);
    shop.empty();
    shop.mapping("63131", "Tables");
  }

  @Test
  void soundLinesBecomePricesAndBasketsAndTheRestIsListed() {
    contract("205", "2026-03-02 10:00:00");
    line("205", 1, "63131", 10, 95.00);
    line("205", 2, "70001.0", 2, 8.00);
    contract("206", "2026-03-04 10:00:00");
    line("206", 1, "63131", 5, 38.00);
    contract("207", "1926-03-04 10:00:00");
    line("207", 1, "63131", 5, 38.00);
    line("207", 2, "63131", 0, 38.00);

    JsonPath report = ingest();

    assertThat(report.getInt("read")).isEqualTo(5);
    assertThat(report.getInt("kept")).isEqualTo(3);
    assertThat(lines("/v1/labels/prices?from=2026-03-01"))
        .hasSize(2)
        .first()
        .asString()
        .contains("\"rental_class\":\"63131\"", "\"store\":\"8101\"", "\"category\":\"Tables\"")
        .contains("\"week_start\":\"2026-03-02\"", "\"units\":15", "\"revenue\":133.0")
        .contains("\"daily_rate\":9.0");
    assertThat(lines("/v1/labels/baskets?witness=lines"))
        .hasSize(2)
        .first()
        .asString()
        .contains("\"contract_number\":\"205\"", "\"70001\"", "\"witness\":\"lines\"");
    given()
        .get("/v1/worklist")
        .then()
        .body("entries.id", hasItems("impossible_date:207", "rejected_line:207"));
  }

  @Test
  void anImportThatReplacesTheTableCorrectsWhatItSays() {
    contract("205", "1926-03-02 10:00:00");
    line("205", 1, "63131", 10, 95.00);
    contract("206", "2026-03-02 10:00:00");
    line("206", 1, "63131", 10, 95.00);
    ingest();
    assertThat(count("pos_reject")).isEqualTo(1);

    database.execute("DELETE FROM pos_transaction_items", "DELETE FROM pos_transactions");
    contract("205", "2026-03-02 10:00:00");
    line("205", 1, "63131", 10, 95.00);
    contract("206", "2026-03-02 10:00:00");
    line("206", 1, "63131", -1, 95.00);
    ingest();

    assertThat(shop.column("SELECT contract_no FROM %s.pos_line".formatted(database.suite())))
        .containsExactly("205");
    assertThat(shop.column("SELECT field FROM %s.pos_reject".formatted(database.suite())))
        .containsExactly("qty");
  }

  @Test
  void onlyNewLinesAreReadAgain() {
    contract("205", "2026-03-02 10:00:00");
    line("205", 1, "63131", 10, 95.00);
    ingest();
    line("205", 2, "63131", 1, 9.50);

    assertThat(ingest().getInt("read")).isEqualTo(1);
    assertThat(ingest().getInt("read")).isZero();
    assertThat(count("pos_line")).isEqualTo(2);
  }

  @Test
  void aContractThatAPageCutsComesWhole() {
    contract("205", "2026-03-02 10:00:00");
    contract("206", "2026-03-02 10:00:00");
    contract("207", "2026-03-02 10:00:00");
    database.execute(numbered("205", 1500), numbered("206", 1500), numbered("207", 10));
    ingest();

    assertThat(lines("/v1/labels/baskets?witness=lines"))
        .extracting(line -> line.split("rental_class", -1).length - 1)
        .containsExactly(1500, 1500, 10);
  }

  @Test
  void withoutLinesThereAreNoPrices() {
    assertThat(ingest().getInt("read")).isZero();
    assertThat(lines("/v1/labels/prices")).allMatch(String::isBlank);
    given()
        .get("/v1/labels/baskets?witness=tea-leaves")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("witness"));
  }

  @Test
  void whatIsBookedAndWhatIsOutIsToldWithTheDaysItIsHeld() {
    var today = LocalDate.now(ZoneId.of("America/Chicago"));
    held("301", "Reservation", today.plusDays(3), "63131.0", 4);
    held("302", "Open", today.minusDays(2), "63131", 6);
    held("303", "Closed", today.minusDays(1), "63131", 7);
    held("304", "Quote", today.plusDays(3), "63131", 8);
    held("305", "Reservation", today.minusDays(9), "63131", 9);
    held("306", "Closed", today.plusYears(1), "63131", 9);

    JsonPath spans = given().get("/v1/states/contract-spans").then().extract().jsonPath();

    assertThat(spans.getList("units", Integer.class)).containsExactlyInAnyOrder(4, 6);
    assertThat(spans.getString("find { it.units == 4 }.from")).isEqualTo(today.plusDays(3) + "");
    assertThat(spans.getString("find { it.units == 4 }.until")).isEqualTo(today.plusDays(8) + "");
    assertThat(spans.getBoolean("find { it.units == 4 }.booked")).isTrue();
    assertThat(spans.getBoolean("find { it.units == 6 }.booked")).isFalse();
    assertThat(spans.getList("rental_class").stream().distinct()).containsExactly("63131");
    assertThat(spans.getList("store").stream().distinct()).containsExactly("8101");
    // A reservation is no rental and no error.
    ingest();
    assertThat(shop.column("SELECT field FROM %s.pos_reject".formatted(database.suite())))
        .containsExactlyInAnyOrder("status", "contract_date", "status", "status", "contract_date");
  }

  private void held(String number, String status, LocalDate from, String item, int units) {
    contract(number, from + " 10:00:00");
    database.execute(
        "UPDATE pos_transactions SET status = '%s' WHERE contract_no = '%s'"
            .formatted(status, number));
    line(number, 1, item, units, 30.00);
    database.execute(
        "UPDATE pos_transaction_items SET due_date = '%s 10:00:00' WHERE contract_no = '%s'"
            .formatted(from.plusDays(5), number));
  }

  private static String numbered(String contract, int lines) {
    return """
        INSERT INTO pos_transaction_items (contract_no, line_number, item_num, qty, price)
        SELECT '%s', seq, '63131', 1, 9.50 FROM seq_1_to_%d
        """
        .formatted(contract, lines);
  }

  private void contract(String number, String date) {
    database.execute(
        """
        INSERT INTO pos_transactions (contract_no, store_no, status, contract_date)
        VALUES ('%s', '003', 'Closed', '%s')
        """
            .formatted(number, date));
  }

  private void line(String contract, int number, String item, int units, double price) {
    database.execute(
        """
        INSERT INTO pos_transaction_items
          (contract_no, line_number, item_num, qty, price, daily_amt, hours)
        VALUES ('%s', %d, '%s', %d, %s, 9.00, 24)
        """
            .formatted(contract, number, item, units, price));
  }

  private long count(String table) {
    return shop.countOwn("SELECT COUNT(*) FROM own." + table);
  }

  private static JsonPath ingest() {
    return given().post("/v1/contract-lines/ingest").then().statusCode(200).extract().jsonPath();
  }

  private static List<String> lines(String path) {
    return given().get(path).then().statusCode(200).extract().asString().lines().toList();
  }
}
