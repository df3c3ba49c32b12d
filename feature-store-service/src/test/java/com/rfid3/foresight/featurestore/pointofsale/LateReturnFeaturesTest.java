package com.rfid3.foresight.featurestore.pointofsale;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From contract lines and return scans in the legacy tables to what is served and joined. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class LateReturnFeaturesTest {
  private static final String CLASS = "63131";
  TestDatabase database;
  private LegacyShop shop;

  @BeforeEach
  void twoOnTheirWayBack() {
    shop = new LegacyShop(database);
    shop.empty();
    shop.mapping(CLASS, "Tables");
    shop.contractLine("205", CLASS, "2026-03-02 10:00:00", "2026-03-04 10:00:00");
    shop.rental("LATE", "2026-03-02 10:00:00", "205");
    shop.back("LATE", "2026-03-05 09:00:00", "Ready to Rent");
    shop.rental("PROMPT", "2026-03-02 10:00:00", "205");
    shop.back("PROMPT", "2026-03-04 18:00:00", "Ready to Rent");
    shop.rental("UNKNOWN", "2026-03-02 10:00:00", "999");
    shop.back("UNKNOWN", "2026-04-04 18:00:00", "Ready to Rent");
  }

  @Test
  void whatCameBackLateIsCountedWhereItWasDue() {
    Instant seen = cycle();

    assertThat(online("LATE")).isEqualTo("present 1.0");
    assertThat(online("PROMPT")).isEqualTo("present 0.0");
    assertThat(online("UNKNOWN")).startsWith("missing");
    assertThat(joined("LATE", seen, seen)).isEqualTo(1);
    assertThat(joined("PROMPT", seen, seen)).isEqualTo(0);
    assertThat(joined("UNKNOWN", seen, seen)).isNull();
  }

  @Test
  void beforeItWasBackAndBeforeAnybodyKnewNothingIsLate() {
    Instant seen = cycle();

    Instant onItsWay = Instant.parse("2026-03-05T14:59:00Z");
    assertThat(joined("LATE", onItsWay, seen)).isNull();
    assertThat(joined("LATE", onItsWay.plusSeconds(60), seen)).isEqualTo(1);
    assertThat(joined("LATE", seen, seen.minusSeconds(3600))).isNull();
  }

  @Test
  void aDueDateThatAnImportCorrectsIsBelievedFromThenOn() {
    Instant before = cycle();
    database.execute("DELETE FROM pos_transaction_items", "DELETE FROM pos_transactions");
    shop.contractLine("205", CLASS, "2026-03-02 10:00:00", "2026-03-09 10:00:00");
    Instant after = cycle();

    assertThat(online("LATE")).isEqualTo("present 0.0");
    assertThat(joined("LATE", before, before)).isEqualTo(1);
    assertThat(joined("LATE", before, after)).isEqualTo(0);
  }

  private static Instant cycle() {
    given().post("/v1/contract-lines/ingest").then().statusCode(200);
    JsonPath report = given().post("/v1/cycles").then().statusCode(200).extract().jsonPath();
    return Instant.parse(report.getString("finished_at"));
  }

  private static String online(String tag) {
    JsonPath read =
        given()
            .get("/v1/features/item/{tag}?features=late_returns", tag)
            .then()
            .extract()
            .jsonPath();
    assertThat(read.getString("source")).isEqualTo("online");
    return read.getString("features[0].status") + " " + read.getString("features[0].value");
  }

  private static Number joined(String tag, Instant asOf, Instant knownAt) {
    String body =
        """
        {"entity_kind": "item", "features": ["late_returns"],
         "rows": [{"entity": "%s", "as_of": "%s", "known_at": "%s"}]}
        """
            .formatted(tag, asOf, knownAt);
    return given()
        .contentType("application/json")
        .body(body)
        .post("/v1/features/historical?format=ndjson")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .get("values.late_returns");
  }
}
