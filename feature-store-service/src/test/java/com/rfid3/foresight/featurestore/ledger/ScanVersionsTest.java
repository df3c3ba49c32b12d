package com.rfid3.foresight.featurestore.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.testing.ShopClock;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scan said before it was corrected counts for those who ask as known then. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class ScanVersionsTest {
  private static final Instant FIRST = Instant.parse("2026-03-03T10:00:00.123456Z");
  private static final Instant SECOND = Instant.parse("2026-03-04T10:00:00.123456Z");
  private static final Instant THIRD = Instant.parse("2026-03-05T10:00:00.123456Z");
  TestDatabase database;
  @Inject ShopClock clock;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    shop = new LegacyShop(database);
    shop.empty();
  }

  @AfterEach
  void go() {
    clock.go();
  }

  @Test
  void aCorrectionInPlaceIsKnownFromWhenItWasSeen() {
    shop.back("E1", "2026-03-02 10:00:00", "Ready to Rent");
    cycleAt(FIRST);
    database.execute("UPDATE id_transactions SET status = 'Repair'");
    cycleAt(SECOND);

    assertThat(serviceScans(FIRST)).isZero();
    assertThat(serviceScans(SECOND.minusSeconds(1))).isZero();
    assertThat(serviceScans(SECOND)).isEqualTo(1);

    database.execute("UPDATE id_transactions SET status = 'Ready to Rent'");
    cycleAt(THIRD);
    assertThat(serviceScans(SECOND)).isEqualTo(1);
    assertThat(serviceScans(THIRD)).isZero();
  }

  @Test
  void aTurnIsOfTheClassThatItsScanNamedThen() {
    shop.rental("E1", "2026-03-02 10:00:00", "205001");
    cycleAt(FIRST);
    database.execute("UPDATE id_transactions SET rental_class_num = '70000'");
    cycleAt(SECOND);

    assertThat(turns("63131", FIRST)).isEqualTo(1);
    assertThat(turns("70000", FIRST)).isZero();
    assertThat(turns("63131", SECOND)).isZero();
    assertThat(turns("70000", SECOND)).isEqualTo(1);
  }

  @Test
  void aSourceThatSaysTwoThingsOfOneScanCorrectsNothing() {
    for (int i = 0; i < 250; i++) {
      shop.back("F" + i, "2026-03-01 10:00:00", "Ready to Rent");
    }
    shop.back("E1", "2026-03-02 10:00:00", "Repair");
    for (int i = 0; i < 250; i++) {
      shop.back("G" + i, "2026-03-01 10:00:00", "Ready to Rent");
    }
    shop.back("E1", "2026-03-02 10:00:00", "Ready to Rent");
    cycleAt(FIRST);
    shop.rereadFromTheStart();
    cycleAt(SECOND);
    shop.rereadFromTheStart();
    cycleAt(THIRD);

    assertThat(
            shop.countOwn("SELECT COUNT(*) FROM own.scan_version WHERE known_until > '2026-03-04'"))
        .isZero();
    assertThat(serviceScans(SECOND)).isZero();
    assertThat(serviceScans(THIRD)).isZero();
  }

  @Test
  void aScanThatWasGoneForAWhileWasGoneThen() {
    for (int i = 0; i < 100; i++) {
      shop.back("F" + i, "2026-03-01 10:00:00", "Ready to Rent");
    }
    shop.back("E1", "2026-03-02 10:00:00", "Repair");
    cycleAt(FIRST);
    database.execute("DELETE FROM id_transactions WHERE tag_id = 'E1'");
    cycleAt(SECOND);
    assertThat(shop.countOwn("SELECT COUNT(*) FROM own.scan_ledger WHERE gone_at IS NOT NULL"))
        .isEqualTo(1);
    shop.back("E1", "2026-03-02 10:00:00", "Repair");
    cycleAt(THIRD);

    assertThat(serviceScans(SECOND.minusSeconds(1))).isEqualTo(1);
    assertThat(serviceScans(SECOND)).isZero();
    assertThat(serviceScans(THIRD)).isEqualTo(1);
  }

  private void cycleAt(Instant now) {
    clock.stopAt(now);
    given().post("/v1/cycles").then().statusCode(200);
  }

  private static int serviceScans(Instant knownAt) {
    return value("item", "E1", "service_scans", knownAt);
  }

  private static int turns(String rentalClass, Instant knownAt) {
    return value("rental_class", rentalClass, "turns_7d", knownAt);
  }

  private static int value(String kind, String entity, String feature, Instant knownAt) {
    String answer =
        given()
            .contentType("application/json")
            .body(
                """
                {"entity_kind": "%s", "features": ["%s"],
                 "rows": [{"entity": "%s", "as_of": "2026-03-02T20:00:00Z", "known_at": "%s"}]}
                """
                    .formatted(kind, feature, entity, knownAt))
            .post("/v1/features/historical")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return new JsonPath(answer).getInt("values." + feature);
  }
}
