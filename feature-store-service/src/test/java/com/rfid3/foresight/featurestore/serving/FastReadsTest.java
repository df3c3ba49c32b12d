package com.rfid3.foresight.featurestore.serving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.testing.ShopClock;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The read of one entity answers the same on its short way and on its long one. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class FastReadsTest {
  TestDatabase database;
  ServerFaults faults;
  @Inject ShopClock clock;

  @BeforeEach
  void someShop() {
    faults.heal();
    LegacyShop shop = new LegacyShop(database);
    shop.empty();
    shop.mapping("63131", "Tables");
    shop.item("E 1/x", "63131", "On Rent");
    shop.rental("E 1/x", "2026-03-02 10:00:00", "1");
    shop.back("E 1/x", "2026-03-04 10:00:00", "Needs to be Inspected");
    given().post("/v1/cycles").then().statusCode(200);
    clock.stopAt(Instant.now());
  }

  @AfterEach
  void go() {
    clock.go();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/features/item/E%201%2Fx",
        "/v1/features/item/e%201/X",
        "/v1/features/item/E%201/x?features=rentals_total,last_scan_at@1,days_since_last_scan,acquired_at",
        "/v1/features/rental_class/63131",
        "/v1/features/category/Tables?features=turns_7d",
        "/v1/features/global/shop?features=turns_7d"
      })
  void bothWaysAnswerTheSame(String path) {
    Response fast = given().urlEncodingEnabled(false).get(path);
    // A parameter that nobody knows is no plain request: it goes the long way.
    Response slow =
        given().urlEncodingEnabled(false).get(path + (path.contains("?") ? "&" : "?") + "more=1");

    assertThat(fast.statusCode()).isEqualTo(200);
    assertThat(fast.contentType()).isEqualTo(slow.contentType());
    assertThat(fast.header("X-Request-Id")).isNotBlank();
    assertThat(fast.jsonPath().<Object>get("$")).isEqualTo(slow.jsonPath().<Object>get("$"));
    assertThat(fast.jsonPath().getString("source")).isEqualTo("online");
  }

  @Test
  void whatDoesNotHoldIsAnsweredTheLongWay() {
    given().get("/v1/features/item/nobody").then().statusCode(404);
    given()
        .get("/v1/features/item/nobody?features=moods")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("features"));
    given().get("/v1/features/moods/x").then().statusCode(400);
    given().get("/v1/features/item/" + "x".repeat(256)).then().statusCode(400);
    given().get("/v1/features/quality").then().statusCode(200);
  }

  @Test
  void aRequestKeepsItsName() {
    given()
        .header("X-Request-Id", "abc-1")
        .get("/v1/features/rental_class/63131")
        .then()
        .header("X-Request-Id", "abc-1");
  }

  @Test
  void aServerThatFallsSilentCostsATurnAndNoAnswer() {
    source("online");
    faults.redisLine().swallow();
    source("offline");
    faults.redisLine().heal();
    await().untilAsserted(() -> source("online"));
  }

  private static void source(String expected) {
    given()
        .get("/v1/features/rental_class/63131")
        .then()
        .statusCode(200)
        .body("source", equalTo(expected));
  }
}
