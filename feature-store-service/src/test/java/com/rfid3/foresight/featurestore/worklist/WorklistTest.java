package com.rfid3.foresight.featurestore.worklist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class WorklistTest {
  TestDatabase database;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    shop = new LegacyShop(database);
    shop.empty();
  }

  @Test
  void everyKindOfSpoiltRecordIsListedWithItsFix() {
    shop.mapping("1001", "Tables");
    shop.mapping("1002", "Beverage Dispeners");
    shop.item("LOST", "1001", "On Rent");
    shop.rental("LOST", "2025-01-05 10:00:00", "1");
    shop.item("NEVER", "9999", "Ready to Rent");
    shop.item("SHIFTED", "1001", "300F4F573AD0");
    shop.rental("NOBODY", "2025-01-05 10:00:00", "2");
    shop.back("LOST", "2039-01-05 10:00:00", "Ready to Rent");
    database.execute("SET sql_mode = ''", "UPDATE id_item_master SET quality = 'A'");
    undatedScan();
    given().post("/v1/cycles").then().statusCode(200);

    given()
        .get("/v1/worklist?limit=500")
        .then()
        .statusCode(200)
        .body("counts.never_returned", equalTo(1))
        .body(
            "entries.id",
            hasItems(
                "never_returned:LOST",
                "unmapped_class:9999",
                "wrong_category:1002",
                "impossible_date:LOST",
                "impossible_date:UNDATED",
                "unseen_item:NEVER",
                "unknown_tag:NOBODY",
                "unknown_status:SHIFTED"))
        .body(
            "entries.find { it.id == 'unmapped_class:9999' }.fix",
            equalTo("Give the class a category on the categories page."));
    given()
        .get("/v1/worklist?kind=unknown_tag")
        .then()
        .body("entries.subject", contains("NOBODY"))
        .body("page.limit", equalTo(100));
  }

  @Test
  void whatWasFixedIsGoneAfterTheNextCycle() {
    shop.item("NEVER", "9999", "Ready to Rent");
    cycle();
    assertThat(unmapped()).isEqualTo(1);

    shop.mapping("9999", "Tables");
    cycle();

    assertThat(unmapped()).isZero();
  }

  @Test
  void labelsOfGradesBasketsAndFlowAreStreamed() {
    shop.mapping("63131", "Tables");
    shop.rental("E1", "2026-03-02 10:00:00", "205");
    shop.rental("E2", "2026-03-02 10:00:00", "205");
    shop.back("E1", "2026-03-04 10:00:00", "Wet");
    database.execute("UPDATE id_transactions SET quality = 'B+'");
    cycle();

    assertThat(lines("/v1/labels/baskets")).containsOnlyOnce("\"units\":2");
    assertThat(lines("/v1/labels/grades").lines()).hasSize(2).allMatch(l -> l.contains("\"B+\""));
    assertThat(lines("/v1/labels/inspection-flow"))
        .contains("\"outcome\":\"event\"", "\"outcome\":\"censored\"");
  }

  @ParameterizedTest
  @CsvSource({"kind=moods, kind", "limit=501, limit", "limit=x, limit"})
  void badInputIsNamed(String query, String field) {
    given()
        .get("/v1/worklist?" + query)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  private void undatedScan() {
    database.execute(
        "SET sql_mode = ''",
        """
        INSERT INTO id_transactions (tag_id, scan_type, scan_date, common_name)
        VALUES ('UNDATED', 'Touch Scan', '0000-00-00 00:00:00', 'TABLE')
        """);
  }

  private static int unmapped() {
    return given().get("/v1/worklist").jsonPath().getInt("counts.unmapped_class");
  }

  private static String lines(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }

  private static void cycle() {
    given().post("/v1/cycles").then().statusCode(200);
  }
}
