package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The shop as a whole, and what it should be alerted to. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class OutlookReadsTest extends StandingShop {

  @Test
  void theOutlookSumsUpTheShop() {
    JsonNode shopWide = get("/v1/outlook");
    JsonNode next = shopWide.at("/analytics/demand_forecast/next_30_days");

    assertThat(next.get("predicted_demand").asDouble()).isPositive();
    assertThat(next.get("trend").asText()).isIn("increasing", "stable", "decreasing");
    assertThat(shopWide.at("/insights/predicted_demand_30_days/value"))
        .isEqualTo(next.get("predicted_demand"));
    assertThat(shopWide.at("/analytics/maintenance_schedule")).isNotEmpty();
    assertThat(shopWide.at("/missing/pricing").asText()).isEqualTo("insufficient_data");
    assertThat(shopWide.get("missing").has("demand")).isFalse();
  }

  @Test
  void ofAStoreWithoutTaggedItemsTheOutlookSaysThatDataAreMissing() {
    assertThat(get("/v1/outlook?store=3607").at("/missing/demand").asText())
        .isEqualTo("insufficient_data");
    assertThat(get("/v1/outlook?store=8101").get("missing").has("demand")).isFalse();
    assertThat(get("/v1/outlook?category=none").at("/analytics/demand_forecast"))
        .isEqualTo(json.createObjectNode().set("high_demand_items", json.createArrayNode()));
    given().get("/v1/outlook?time_range=soon").then().statusCode(400);
  }

  @Test
  void candidatesAreTheGravestStandingStatements() throws SQLException {
    JsonNode candidates = get("/v1/alert-candidates");
    var seen = new HashSet<String>();
    String order = "critical high medium";
    int last = 0;
    for (JsonNode candidate : candidates) {
      int place = order.indexOf(candidate.get("severity").asText());
      assertThat(place).isGreaterThanOrEqualTo(last);
      last = place;
      assertThat(seen.add(candidate.get("fingerprint_of").toString())).isTrue();
      assertThat(candidate.get("prediction_id").asLong()).isPositive();
    }
    assertThat(candidates).isNotEmpty();
  }
}
