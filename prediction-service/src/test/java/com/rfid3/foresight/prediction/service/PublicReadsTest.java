package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Lists and forecasts that people ask for. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class PublicReadsTest extends StandingShop {

  @Test
  void theForecastOfTheShopHasAPathABacktestAndAReason() {
    JsonNode forecast = get("/v1/demand/forecast?horizon_days=60&interval=0.9");
    assertThat(forecast.get("status").asText()).isEqualTo("ok");
    assertThat(forecast.get("horizon_days").asInt()).isEqualTo(60);
    assertThat(forecast.get("path").size()).isBetween(9, 10);
    for (JsonNode week : forecast.get("path")) {
      assertThat(week.get("lower").asDouble()).isLessThanOrEqualTo(week.get("units").asDouble());
      assertThat(week.get("upper").asDouble()).isGreaterThanOrEqualTo(week.get("units").asDouble());
    }
    assertThat(forecast.at("/method/why").asText()).isNotBlank();
    assertThat(forecast.at("/backtest/wape").asDouble())
        .isLessThanOrEqualTo(forecast.at("/baseline/wape").asDouble());
    assertThat(forecast.get("witness").asText()).isEqualTo("rfid_scans");
  }

  @Test
  void aNarrowerIntervalLiesWithinAWiderOne() {
    JsonNode narrow = get("/v1/demand/forecast?interval=0.5").at("/path/0");
    JsonNode wide = get("/v1/demand/forecast?interval=0.95").at("/path/0");
    assertThat(narrow.get("upper").asDouble()).isLessThan(wide.get("upper").asDouble());
  }

  @Test
  void aClassWithTooLittleSaysWhatIsMissing() throws SQLException {
    String poor =
        text("SELECT target_id FROM analytics_predictions WHERE prediction_type = 'demand' "
                + "AND target_kind = 'rental_class' AND status <> 'ok' LIMIT 1")
            .orElseThrow();
    JsonNode forecast = get("/v1/demand/forecast?rental_class={c}", poor);
    assertThat(forecast.get("status").asText()).isEqualTo("insufficient_data");
    assertThat(forecast.get("path")).isEmpty();
    assertThat(forecast.get("needs")).isNotEmpty();
    given().get("/v1/demand/forecast?rental_class=none").then().statusCode(404);
    given().get("/v1/demand/forecast?interval=2").then().statusCode(400);
  }

  @Test
  void everyClassIsNamedOnceWithItsNext30DaysOrWithout() throws SQLException {
    JsonNode classes = get("/v1/demand/classes").get("classes");
    var seen = new HashSet<String>();
    for (JsonNode each : classes) {
      assertThat(seen.add(each.get("rental_class").asText())).isTrue();
      assertThat(each.get("common_name").asText()).isNotBlank();
      assertThat(each.get("horizon_days").asInt()).isEqualTo(30);
      assertThat(each.has("predicted_value")).isEqualTo(each.get("status").asText().equals("ok"));
    }
    assertThat(seen)
        .hasSize(
            (int)
                count(
                    "SELECT COUNT(DISTINCT rental_class_num) FROM id_item_master WHERE item_num IS NULL"));
    String category = classes.get(0).get("category").asText();
    JsonNode some = get("/v1/demand/classes?category={c}", category).get("classes");
    assertThat(some.size()).isBetween(1, classes.size() - 1);
    some.forEach(each -> assertThat(each.get("category").asText()).isEqualTo(category));
    assertThat(get("/v1/demand/classes?category=None").get("classes")).isEmpty();
  }

  @Test
  void theScheduleIsPagedWithoutGapsOrRepeats() throws SQLException {
    var seen = new HashSet<String>();
    String cursor = "";
    double last = 1;
    do {
      JsonNode page = get("/v1/maintenance/schedule?days_ahead=90&limit=200" + cursor);
      for (JsonNode entry : page.get("schedule")) {
        assertThat(entry.get("probability").asDouble()).isLessThanOrEqualTo(last);
        last = entry.get("probability").asDouble();
        assertThat(seen.add(entry.get("item_id").asText())).isTrue();
      }
      JsonNode next = page.at("/page/next_cursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asText();
    } while (!cursor.isEmpty());
    assertThat(seen)
        .hasSize(
            (int)
                count(
                    "SELECT COUNT(*) FROM analytics_predictions WHERE prediction_type = "
                        + "'maintenance' AND target_kind = 'item' AND is_active = 1"));
    given().get("/v1/maintenance/schedule?cursor=x").then().statusCode(400);
    given().get("/v1/maintenance/schedule?sort_by=luck").then().statusCode(400);
  }

  @Test
  void healthAtThirtyDaysIsWhatStandsAndGrowsWithTime() throws SQLException {
    String tag = wellKnownTag();
    JsonNode health = get("/v1/maintenance/health/{tag}", tag);
    JsonNode risks = health.get("probabilities");
    double standing = ofType(item(tag), "maintenance").getFirst().get("predicted_value").asDouble();
    assertThat(risks.get("30").asDouble()).isCloseTo(standing, within(0.002));
    assertThat(risks.get("7").asDouble()).isLessThan(risks.get("90").asDouble());
    assertThat(risks.get("365").asDouble()).isGreaterThan(risks.get("90").asDouble());
    given().get("/v1/maintenance/health/none").then().statusCode(404);
  }

  @Test
  void theDaysListIsInOrderOfMoney() {
    JsonNode today = get("/v1/today");
    double last = Double.MAX_VALUE;
    for (JsonNode entry : today.get("entries")) {
      double loss = entry.path("expected_loss").asDouble(0);
      assertThat(loss).isLessThanOrEqualTo(last);
      last = loss;
      assertThat(entry.get("recommended_action").asText()).isNotBlank();
    }
    assertThat(today.get("entries")).isNotEmpty();
    assertThat(get("/v1/today?store=3607").get("entries")).isEmpty();
    String printed =
        given().accept("text/plain").get("/v1/today").then().statusCode(200).extract().asString();
    assertThat(printed).startsWith("Today, ").contains(" at stake");
  }

  @Test
  void withoutPriceChangesNoPriceIsTold() {
    JsonNode prices = get("/v1/pricing/recommendations");
    assertThat(prices.get("recommendations")).isEmpty();
    assertThat(prices.get("insufficient")).isNotEmpty();
    JsonNode first = prices.at("/insufficient/0");
    assertThat(first.at("/needs/price_changes").asInt()).isPositive();
    assertThat(first.has("predicted_value")).isFalse();
    given().get("/v1/pricing/elasticity/none").then().statusCode(404);
  }

  @Test
  void gradesAndPacksWithTooLittleSayWhatIsMissing() throws SQLException {
    JsonNode grades = get("/v1/quality/degradation/{tag}", wellKnownTag());
    assertThat(grades.get("status").asText()).isEqualTo("insufficient_data");
    assertThat(grades.at("/standing/needs/declines").asInt()).isPositive();
    JsonNode packs = get("/v1/packs/recommendations");
    assertThat(packs.get("recommendations")).isEmpty();
    assertThat(packs.get("insufficient").asInt()).isPositive();
  }
}
