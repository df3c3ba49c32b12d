package com.rfid3.foresight.featurestore.serving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class ReadsTest {
  TestDatabase database;
  ServerFaults faults;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    faults.heal();
    shop = new LegacyShop(database);
    shop.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A/B 1?#", "spaced tag", "E280%41", "a+b&c"})
  void oddTagsWorkPercentEncoded(String tag) {
    shop.item(tag, "63131", "On Rent");
    shop.rental(tag, "2026-03-02 10:00:00", "1");
    cycle();

    get("/v1/states/items/{tag}", tag).statusCode(200).body("tag_id", equalTo(tag));
    get("/v1/features/item/{tag}", tag).statusCode(200).body("entity", equalTo(tag));
  }

  @Test
  void anItemIsFoundInAnySpellingAndAnswersInItsOwn() {
    shop.item("E280aB", "63131", "On Rent");
    shop.rental("e280AB", "2026-03-02 10:00:00", "1");
    cycle();

    get("/v1/states/items/{tag}", "E280AB")
        .statusCode(200)
        .body("tag_id", equalTo("E280aB"))
        .body("last_rental_at", equalTo("2026-03-02T16:00:00Z"))
        .body("category", equalTo("Unmapped"));
  }

  @Test
  void anItemNeverScannedIsKnownAndHasNoUse() {
    shop.item("E1", "63131", "Ready to Rent");

    get("/v1/states/items/{tag}", "E1")
        .statusCode(200)
        .body("rentals_90d", equalTo(0))
        .body("containsKey('last_scan_at')", equalTo(false));
  }

  @Test
  void itemsComeInPagesWithoutPointOfSaleRows() {
    shop.priced("63131", "{}", "10");
    List.of("E1", "E2", "E3").forEach(tag -> shop.item(tag, "63131", "Ready to Rent"));

    get("/v1/states/items?limit={n}", 2).statusCode(200).body("tag_id", contains("E1", "E2"));
    get("/v1/states/items?after={tag}", "E2").statusCode(200).body("tag_id", contains("E3"));
  }

  @Test
  void classesTellTheirFleetByWhatItsStatusMeans() {
    shop.mapping("63131", "Tables");
    List.of("Ready to Rent", "On Rent", "Delivered", "Wet", "Sold", "", "300F4F573AD0")
        .forEach(status -> shop.item("T" + status, "63131", status));

    get("/v1/states/classes")
        .statusCode(200)
        .body("category", contains("Tables"))
        .body("tagged_units", contains(6))
        .body("free_units", contains(1))
        .body("out_units", contains(2))
        .body("in_service_units", contains(1))
        .body("resale", contains(false));
  }

  @Test
  void labelsComeFromTheLedgerEvenWhileTheSourceIsEmpty() {
    shop.mapping("63131", "Tables");
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    shop.back("E1", "2026-03-04 10:00:00", "Needs to be Inspected");
    shop.back("E2", "2026-03-05 10:00:00", "Ready to Rent");
    cycle();
    database.execute("DELETE FROM id_transactions");

    var turns = lines("/v1/labels/turns?from=2026-03-01");
    assertThat(turns.getFirst())
        .contains("\"rental_class\":\"63131\"", "\"week_start\":\"2026-03-02\"")
        .contains("\"category\":\"Tables\"", "\"units\":1", "\"complete\":true");
    assertThat(turns.getLast()).contains("\"complete\":false");
    assertThat(lines("/v1/labels/service-exposures"))
        .singleElement()
        .asString()
        .contains("\"outcome\":\"inspection_flow\"", "\"tag_id\":\"E1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/features/moods/x, kind",
    "/v1/labels/turns?from=yesterday, from",
    "/v1/states/items?limit=0, limit",
    "/v1/states/items?limit=1001, limit",
    "/v1/states/items?limit=abc, limit"
  })
  void badInputIsNamed(String path, String field) {
    get(path)
        .statusCode(400)
        .body("violations.field", hasItem(field))
        .body("success", equalTo(false));
  }

  @Test
  void unknownEntitiesAreNotFound() {
    get("/v1/states/items/nobody").statusCode(404).body("code", equalTo("ITEM_NOT_FOUND"));
    get("/v1/features/item/nobody").statusCode(404).body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void theCatalogueListsEveryFeatureWithItsMeaning() {
    get("/v1/feature-views")
        .statusCode(200)
        .body("name", hasItem("rentals_since_service"))
        .body("find { it.name == 'rentals_90d' }.window_days", equalTo(90))
        .body("find { it.name == 'daily_rate' }.unit", equalTo("usd"));
  }

  @Test
  void aReadFindsItsWayBackIntoRedis() {
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    cycle();
    faults.redis().kill();
    get("/v1/features/item/E1").body("source", equalTo("offline"));

    faults.redis().start();
    cycle();

    get("/v1/features/item/E1").body("source", equalTo("online"));
  }

  @Test
  void openApiAndMetricsAreThere() {
    given().get("/q/openapi").then().statusCode(200);
    cycle();
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(org.hamcrest.Matchers.containsString("foresight_features_cycle_seconds_count"));
  }

  private static List<String> lines(String path) {
    return given().get(path).then().statusCode(200).extract().asString().lines().toList();
  }

  private static ValidatableResponse get(String path, Object... values) {
    return given().get(path, values).then();
  }

  private static void cycle() {
    given().post("/v1/cycles").then().statusCode(200);
  }
}
