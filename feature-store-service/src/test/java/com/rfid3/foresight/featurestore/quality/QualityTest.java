package com.rfid3.foresight.featurestore.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
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
class QualityTest {
  TestDatabase database;
  private LegacyShop shop;

  @BeforeEach
  void twentyItems() {
    shop = new LegacyShop(database);
    shop.empty();
    for (int i = 0; i < 20; i++) {
      shop.rental("E" + i, "2026-03-02 10:00:00", "1");
    }
    cycle();
  }

  @Test
  void valuesThatMoveAwayFromThePinnedDayShow() {
    JsonPath pinned = given().post("/v1/features/quality/baseline").jsonPath();
    assertThat(of(pinned, "rentals_total", "psi")).isZero();

    for (int i = 0; i < 15; i++) {
      shop.rental("E" + i, "2026-03-09 10:00:00", "2");
    }
    cycle();
    JsonPath moved = quality();

    assertThat(of(moved, "rentals_total", "psi")).isGreaterThan(0.25);
    assertThat(of(moved, "rentals_total", "max")).isEqualTo(2);
    assertThat(of(moved, "laundry_cycles", "psi")).isZero();
    given().get("/q/metrics").then().body(containsString("foresight_features_psi"));
  }

  @Test
  void sharesCountWhatIsNoneAndWhatIsNotThere() {
    JsonPath report = quality();

    assertThat(of(report, "last_service_at", "null_share")).isEqualTo(1);
    assertThat(of(report, "acquired_at", "missing_share")).isEqualTo(1);
    assertThat(of(report, "rentals_total", "entities")).isEqualTo(20);
    assertThat(report.getString("last_cycle_at")).isNotNull();
  }

  @Test
  void servingAndTrainingSeeTheSame() {
    JsonPath report = quality();

    assertThat(report.getInt("skew.compared")).isGreaterThan(300);
    assertThat(report.getInt("skew.differing")).isZero();
  }

  private static JsonPath quality() {
    return given().get("/v1/features/quality").then().statusCode(200).extract().jsonPath();
  }

  private static double of(JsonPath report, String feature, String member) {
    Number value =
        report.get(
            "features.find { it.entity_kind == 'item' && it.feature == '%s' }.%s"
                .formatted(feature, member));
    return value.doubleValue();
  }

  private static void cycle() {
    given().post("/v1/cycles").then().statusCode(200);
  }
}
