package com.rfid3.foresight.featurestore.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
class PushTest {
  TestDatabase database;
  private LegacyShop shop;

  @BeforeEach
  void oneItem() {
    shop = new LegacyShop(database);
    shop.empty();
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    shop.item("E9", "63131", "Ready to Rent");
    cycle();
  }

  @Test
  void whatIsPushedIsServedBesideWhatIsComputed() {
    var report = push(value("E1", 120, "2026-03-01T00:00:00Z")).statusCode(200);
    assertThat(report.extract().jsonPath().getInt("current")).isEqualTo(1);

    cycle();

    assertThat(feature("E1", "total_usage_hours")).isEqualTo(120f);
    assertThat(feature("E1", "rentals_total")).isEqualTo(1f);
  }

  @Test
  void aRepetitionChangesNothingAndAnOlderValueDoesNotHold() {
    push(value("E1", 120, "2026-03-01T00:00:00Z"));
    JsonPath again = push(value("e1", 120, "2026-03-01T00:00:00Z")).extract().jsonPath();
    JsonPath older = push(value("E1", 90, "2026-02-01T00:00:00Z")).extract().jsonPath();

    assertThat(again.getInt("repeated")).isEqualTo(1);
    assertThat(older.getInt("written")).isEqualTo(1);
    assertThat(older.getInt("current")).isZero();
    assertThat(feature("E1", "total_usage_hours")).isEqualTo(120f);
    assertThat(
            shop.count(
                "SELECT COUNT(*) FROM ml_feature_store WHERE feature_name = 'total_usage_hours'"))
        .isEqualTo(2);
  }

  @Test
  void valuesInOneStreamCountInTheOrderOfTheirEvents() {
    String lines =
        IntStream.range(0, 40)
            .mapToObj(n -> value("E1", n, "2026-03-01T%02d:%02d:00Z".formatted(n / 60, n % 60)))
            .collect(Collectors.joining("\n"));

    JsonPath report = push(lines).statusCode(200).extract().jsonPath();

    assertThat(report.getInt("written")).isEqualTo(40);
    assertThat(feature("E1", "total_usage_hours")).isEqualTo(39f);
  }

  @Test
  void anItemNeverScannedTakesValuesToo() {
    push("[" + value("E9", 5, "2026-03-01T00:00:00Z") + "]").statusCode(200);

    assertThat(feature("E9", "total_usage_hours")).isEqualTo(5f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "item;nobody;total_usage_hours;1;2026-03-01T00:00:00Z;values[0].entity",
        "mood;E1;total_usage_hours;1;2026-03-01T00:00:00Z;values[0].entity_kind",
        "item;E1;mood;1;2026-03-01T00:00:00Z;values[0].feature",
        "item;E1;rentals_total;1;2026-03-01T00:00:00Z;values[0].feature",
        "item;E1;total_usage_hours;\"1\";2026-03-01T00:00:00Z;values[0].value",
        "item;E1;total_usage_hours;-1;2026-03-01T00:00:00Z;values[0].value",
        "global;shop;humidity_pct;101;2026-03-01T00:00:00Z;values[0].value",
        "item;E1;total_usage_hours;1;2099-03-01T00:00:00Z;values[0].event_time",
        "item;E1;total_usage_hours;1;yesterday;values[0].event_time"
      })
  void badInputIsNamed(
      String kind, String entity, String feature, String value, String at, String field) {
    push("""
    {"entity_kind":"%s","entity":"%s","feature":"%s","value":%s,"event_time":"%s"}
    """
            .formatted(kind, entity, feature, value, at))
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  private static String value(String tag, int hours, String at) {
    return "{\"entity_kind\":\"item\",\"entity\":\"%s\",\"feature\":\"total_usage_hours\",\"value\":%d,\"event_time\":\"%s\"}"
        .formatted(tag, hours, at);
  }

  private static ValidatableResponse push(String body) {
    return given()
        .contentType("application/x-ndjson")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/features")
        .then();
  }

  private static Float feature(String tag, String name) {
    return given()
        .get("/v1/features/item/{tag}", tag)
        .jsonPath()
        .get("features.find { it.name == '" + name + "' }.value");
  }

  private static void cycle() {
    given().post("/v1/cycles").then().statusCode(200);
  }
}
