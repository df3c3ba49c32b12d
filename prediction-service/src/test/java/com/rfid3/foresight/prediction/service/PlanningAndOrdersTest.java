package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What planners state, what follows from it, and what they decide. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class PlanningAndOrdersTest extends StandingShop {

  @AfterEach
  void withdrawAll() {
    put(
        "/v1/planning/service-levels",
        "ann",
        "{\"entries\":[{\"category\":\"Resale\",\"withdrawn\":true}]}");
    run();
  }

  @Test
  void aStatementStandsWithItsAuthorAndTheOneBeforeStaysOnRecord() {
    level("ann", 0.95);
    JsonNode standing = level("bob", 0.98);
    assertThat(standing.get("entries")).hasSize(1);
    assertThat(standing.at("/entries/0/author").asText()).isEqualTo("bob");
    assertThat(standing.at("/entries/0/service_level").asDouble()).isEqualTo(0.98);
    JsonNode history = get("/v1/planning/service-levels?history=true");
    assertThat(history.findValuesAsText("replaced_by")).contains("bob");
  }

  private JsonNode level(String author, double level) {
    return put(
        "/v1/planning/service-levels",
        author,
        "{\"entries\":[{\"category\":\"Resale\",\"service_level\":%s}]}".formatted(level));
  }

  @Test
  void everyMemberThatCannotBeIsNamed() {
    String answer =
        given()
            .contentType("application/json")
            .body("{\"entries\":[{\"lead_time_days\":-1},{\"rental_class\":\"\"}]}")
            .put("/v1/planning/lead-times")
            .then()
            .statusCode(400)
            .extract()
            .asString();
    assertThat(answer)
        .contains("entries[0].lead_time_days", "entries[0].review_days", "entries[1].rental_class");
    given().get("/v1/planning/wishes").then().statusCode(404);
  }

  @Test
  void aHigherServiceLevelOrdersNoLess() {
    level("ann", 0.6);
    run();
    double low = ordered();
    level("ann", 0.99);
    run();
    JsonNode list = get("/v1/restock/recommendations");
    assertThat(list.get("recommendations")).isNotEmpty();
    assertThat(ordered()).isGreaterThan(low);
    assertThat(list.toString()).contains("service_level_by_planner");
  }

  private double ordered() {
    double sum = 0;
    for (JsonNode each : get("/v1/restock/recommendations").get("recommendations")) {
      sum += each.at("/prediction/predicted_value").asDouble();
    }
    return sum;
  }

  @Test
  void aDecisionIsKeptWithWhoAndWhy() {
    long id = get("/v1/restock/recommendations").at("/recommendations/0/prediction/id").asLong();
    JsonNode decided =
        post(
            "/v1/restock/" + id + "/decision",
            "{\"action\":\"modify\",\"quantity\":12,\"reason\":\"pallet\"}");
    assertThat(decided.get("quantity").asDouble()).isEqualTo(12);
    JsonNode listed = get("/v1/restock/recommendations").at("/recommendations/0/decision");
    assertThat(listed.get("reason").asText()).isEqualTo("pallet");
    assertThat(listed.get("actor").asText()).isEqualTo("anonymous");
    given()
        .contentType("application/json")
        .body("{\"action\":\"modify\"}")
        .post("/v1/restock/" + id + "/decision")
        .then()
        .statusCode(400);
    given()
        .contentType("application/json")
        .body("{\"action\":\"approve\"}")
        .post("/v1/restock/0/decision")
        .then()
        .statusCode(404);
  }
}
