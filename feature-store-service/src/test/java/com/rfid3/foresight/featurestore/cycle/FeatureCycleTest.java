package com.rfid3.foresight.featurestore.cycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
class FeatureCycleTest {
  private final LocalDateTime now =
      LocalDateTime.now(ZoneId.of("America/Chicago")).truncatedTo(ChronoUnit.SECONDS);
  TestDatabase database;
  ServerFaults faults;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    faults.heal();
    shop = new LegacyShop(database);
    shop.empty();
  }

  @Test
  void aScanInsertedByHandIsInTheFeaturesAfterOneCycle() {
    shop.mapping("63131", "Tables");
    shop.item("E280A", "63131", "On Rent");
    shop.priced("63131", "{\"24\": \"9.50\", \"168\": \"28.50\"}", "120.00");
    shop.back("E280A", day(9), "Needs to be Inspected");
    cycle();

    shop.rental("E280A", day(2), "205001");
    JsonPath report = cycle();

    assertThat(report.getInt("scans_copied")).isEqualTo(1);
    assertThat(feature("item", "E280A", "rentals_total")).isEqualTo(1);
    assertThat(feature("item", "E280A", "rentals_since_service")).isEqualTo(1);
    assertThat(feature("rental_class", "63131", "turns_7d")).isEqualTo(1);
    assertThat(feature("rental_class", "63131", "out_units")).isEqualTo(1);
    assertThat(feature("rental_class", "63131", "daily_rate")).isEqualTo(9.5f);
    assertThat(feature("category", "Tables", "turns_28d")).isEqualTo(1);
  }

  @Test
  void aSecondCycleWritesNothing() {
    shop.item("E280A", "63131", "On Rent");
    shop.rental("E280A", day(2), "205001");
    cycle();
    long rows = shop.count("SELECT COUNT(*) FROM ml_feature_store");

    assertThat(cycle().getInt("changed")).isZero();
    assertThat(shop.count("SELECT COUNT(*) FROM ml_feature_store")).isEqualTo(rows).isPositive();
  }

  @Test
  void theSameScanCountsOnceHoweverItIsSpelt() {
    shop.rental("E280aB", day(2), "205001");
    shop.rental("e280Ab", day(2), "205001");
    shop.back("E280AB", day(1), "Ready to Rent");
    cycle();
    shop.rental("E280aB", day(2), "205001");
    cycle();

    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.scan_ledger")).isEqualTo(2);
    assertThat(feature("item", "E280AB", "rentals_total")).isEqualTo(1);
  }

  @Test
  void contractlessScansHaveAKeyToo() {
    shop.back("E280A", day(2), "Ready to Rent");
    shop.back("E280A", day(2), "Ready to Rent");
    cycle();

    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.scan_ledger")).isEqualTo(1);
  }

  @Test
  void anEmptiedSourceChangesNothing() {
    shop.rental("E280A", day(2), "205001");
    cycle();
    database.execute("DELETE FROM id_transactions");
    shop.afterAnHour();

    assertThat(cycle().getInt("changed")).isZero();
    assertThat(feature("item", "E280A", "rentals_total")).isEqualTo(1);
  }

  @Test
  void aScanTakenBackIsGoneOnceTheReloadIsCompleteAndQuiet() {
    manyScans();
    cycle();
    database.execute("DELETE FROM id_transactions WHERE contract_number = '7'");

    cycle();
    assertThat(gone()).isZero();
    shop.afterAnHour();
    cycle();

    assertThat(gone()).isEqualTo(1);
    assertThat(feature("item", "TAG7", "rentals_total")).isZero();
    assertThat(feature("item", "TAG7", "last_scan_at")).isNull();
    shop.rental("TAG7", day(7), "7");
    cycle();
    assertThat(gone()).isZero();
    assertThat(feature("item", "TAG7", "rentals_total")).isEqualTo(1);
  }

  @Test
  void aSourceThatShrankTooMuchTakesNothingBack() {
    manyScans();
    cycle();
    shop.afterAnHour();
    cycle();
    database.execute("DELETE FROM id_transactions WHERE contract_number < 50");

    cycle();
    shop.afterAnHour();
    cycle();

    assertThat(gone()).isZero();
    assertThat(shop.countOwn("SELECT state = 'shrunk' FROM own.ingest_source")).isEqualTo(1);
  }

  @Test
  void withoutRedisReadsComeFromMariaDbAndCyclesGoOn() {
    shop.rental("E280A", day(2), "205001");
    cycle();
    assertThat(features("item", "E280A").getString("source")).isEqualTo("online");

    faults.redis().kill();
    shop.rental("E280A", day(1), "205002");
    cycle();
    JsonPath offline = features("item", "E280A");
    assertThat(offline.getString("source")).isEqualTo("offline");
    assertThat(value(offline, "rentals_total")).isEqualTo(2);
    given().get("/q/health/ready").then().statusCode(200);

    faults.redis().start();
    cycle();
    JsonPath online = features("item", "E280A");
    assertThat(online.getString("source")).isEqualTo("online");
    assertThat(value(online, "rentals_total")).isEqualTo(2);
  }

  @Test
  void valuesThatNoCycleConfirmedForADayAreExpired() {
    shop.rental("E280A", day(2), "205001");
    cycle();
    faults.redis().kill();
    shop.suite("UPDATE feature_run SET started_at = started_at - INTERVAL 25 HOUR");

    JsonPath stale =
        given()
            .get("/v1/features/item/E280A?features=rentals_total,last_scan_at,days_since_last_scan")
            .jsonPath();

    assertThat(stale.getList("features.status")).containsOnly("expired");
    assertThat(stale.getList("features.value")).containsOnlyNulls();
  }

  @Test
  void readinessWaitsForACompletedCycle() {
    cycle();

    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/q/health/live").then().statusCode(200);
  }

  private void manyScans() {
    for (int i = 0; i < 100; i++) {
      shop.rental("TAG" + i, day(i), Integer.toString(i));
    }
  }

  private long gone() {
    return shop.countOwn("SELECT COUNT(*) FROM own.scan_ledger WHERE gone_at IS NOT NULL");
  }

  private String day(int daysAgo) {
    return now.minusDays(daysAgo).toString().replace('T', ' ');
  }

  private static JsonPath cycle() {
    return given().post("/v1/cycles").then().statusCode(200).extract().jsonPath();
  }

  private static JsonPath features(String kind, String entity) {
    return given()
        .get("/v1/features/{kind}/{entity}", kind, entity)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Float feature(String kind, String entity, String name) {
    return value(features(kind, entity), name);
  }

  private static Float value(JsonPath entity, String name) {
    return entity.get("features.find { it.name == '" + name + "' }.value");
  }
}
