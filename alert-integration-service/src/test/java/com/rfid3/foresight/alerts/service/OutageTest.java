package com.rfid3.foresight.alerts.service;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import com.rfid3.foresight.localstack.testing.ServerFaults;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutageTest extends AlertServiceTest {
  private static final String RULE =
      """
      {"name": "n", "kind": "group", "by": "ann", "group_by": ["store"],
       "matchers": [{"field": "kind", "value": "missing"}]}
      """;

  ServerFaults faults;

  @BeforeEach
  void oneOfEach() {
    Shop.legacyAlert(database, 17, "missing", "high");
    predictions.propose(Shop.serviceDue("B", 0.6, "high"));
    // A flag that an earlier test closed opens a moment after its row is gone.
    await()
        .untilAsserted(
            () -> {
              Shop.cycle();
              Shop.list().body("summary.total_alerts", equalTo(2));
            });
  }

  @AfterEach
  void everythingRunsAgain() {
    faults.heal();
    predictions.propose();
    predictions.warn();
    await().untilAsserted(() -> Shop.cycle().statusCode(200));
  }

  @Test
  void databaseGoneLeavesTheLastListWithItsAge() {
    faults.databaseLine().refuse();

    await()
        .untilAsserted(
            () ->
                Shop.list()
                    .statusCode(200)
                    .body("freshness.existing.state", equalTo("stale"))
                    .body("freshness.existing.reason", equalTo("database_down"))
                    .body("freshness.age_ms", greaterThan(500)));
    Shop.list().body("summary.total_alerts", equalTo(2));
    RestAssured.get("/q/health/ready").then().statusCode(200);

    faults.databaseLine().heal();
    Shop.legacyAlert(database, 18, "missing", "high");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> Shop.list().body("summary.total_alerts", equalTo(3)));
    Shop.list().body("freshness.existing.state", equalTo("live"));
  }

  @Test
  void silentDatabaseDoesNotSlowTheReads() {
    faults.databaseLine().swallow();

    for (int i = 0; i < 20; i++) {
      Shop.list().statusCode(200).body("summary.total_alerts", equalTo(2)).time(lessThan(1_000L));
    }
  }

  @Test
  void pushWithoutDatabaseIsRefusedSoThatTheSenderKnows() {
    faults.databaseLine().refuse();

    Shop.push(Shop.serviceDue("C", 0.6, "high"))
        .statusCode(503)
        .body("code", equalTo("SERVICE_UNAVAILABLE"));

    faults.databaseLine().heal();
    await().untilAsserted(() -> Shop.push(Shop.serviceDue("C", 0.6, "high")).statusCode(200));
    Shop.list().body("summary.predictive_alerts", equalTo(2));
  }

  @Test
  void everyDoorSaysThatTheDatabaseIsAwayAndLosesNothing() {
    faults.databaseLine().refuse();

    for (String door : List.of("silences", "alerts/rules", "alerts/history", "alerts/deliveries")) {
      away(RestAssured.get("/v1/" + door));
    }
    away(RestAssured.get("/v1/alerts/channels"));
    away(RestAssured.get("/v1/alerts/history/export"));
    away(RestAssured.get("/v1/alerts/history/noise"));
    away(RestAssured.get("/v1/silences/1"));
    away(sent(silence()).post("/v1/silences"));
    away(sent(silence()).put("/v1/silences/1"));
    away(RestAssured.delete("/v1/silences/1"));
    away(sent(RULE).post("/v1/alerts/rules"));
    away(sent(RULE).post("/v1/alerts/rules/preview"));
    away(sent(RULE).put("/v1/alerts/rules/1"));
    away(RestAssured.delete("/v1/alerts/rules/1"));
    away(sent("{\"by\": \"ann\"}").post("/v1/alerts/health_17/acknowledge"));
    away(
        sent("{\"ids\": [\"health_17\"], \"action\": \"resolve\", \"by\": \"ann\"}")
            .post("/v1/alerts/bulk"));
    away(RestAssured.post("/v1/alerts/deliveries/1/redrive"));

    faults.databaseLine().heal();
    await().untilAsserted(() -> sent(silence()).post("/v1/silences").then().statusCode(201));
    Shop.list().body("alerts.find { it.id == 'health_17' }.silenced", equalTo(true));
  }

  private static String silence() {
    return """
    {"reason": "r", "by": "ann", "ends_at": "%s",
     "matchers": [{"field": "kind", "value": "missing"}]}
    """
        .formatted(Instant.now().plusSeconds(600));
  }

  private static void away(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("code", equalTo("SERVICE_UNAVAILABLE"))
        .body("success", equalTo(false));
  }

  private static RequestSpecification sent(String body) {
    return RestAssured.given().contentType(ContentType.JSON).body(body);
  }

  @Test
  void featureStoreGoneLeavesWhatItSaidAndCostsNoOther() {
    predictions.warn(Shop.shrunk(Instant.now(), "false"));
    Shop.cycle().statusCode(200);
    predictions.failAboutData();
    predictions.propose(Shop.serviceDue("B", 0.6, "high"), Shop.serviceDue("C", 0.6, "high"));

    Shop.cycle().statusCode(500);

    Shop.list()
        .body("alerts.kind", hasItem("source_shrunk"))
        .body("alerts.item_id", hasItem("C"))
        .body("freshness.predictive.state", equalTo("live"))
        .body("freshness.data.state", equalTo("stale"))
        .body("freshness.data.reason", equalTo("service_down"));
  }

  @Test
  void predictionServiceGoneLeavesTheStoredAlerts() {
    predictions.fail();
    Shop.cycle().statusCode(500);

    Shop.list()
        .body("alerts.type", containsInAnyOrder("predictive", "existing_system"))
        .body("freshness.predictive.state", equalTo("stale"))
        .body("freshness.predictive.reason", equalTo("service_down"))
        .body("freshness.existing.state", equalTo("live"));
  }

  @Test
  void flagOffTakesItsTypeOutWithinASecondAndLeavesTheLegacyAlerts() {
    database.execute(
        "INSERT INTO inventory_config (config_key, config_value)"
            + " VALUES ('MAINTENANCE_PREDICTION_ENABLED', 'false')");

    await()
        .atMost(Duration.ofSeconds(1))
        .untilAsserted(() -> Shop.list().body("alerts.id", contains("health_17")));
  }

  @Test
  void killSwitchTakesAllPredictionsOutWithinASecond() {
    kill(1);
    await()
        .atMost(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                Shop.list()
                    .body("alerts.id", contains("health_17"))
                    .body("freshness.predictive.state", equalTo("off"))
                    .body("freshness.predictive.reason", equalTo("kill_switch")));
    Shop.cycle().body("intake.closed", equalTo(0));

    kill(0);
    await().untilAsserted(() -> Shop.list().body("summary.predictive_alerts", equalTo(1)));
  }

  private void kill(int engaged) {
    database.execute(
        "UPDATE `%s`.kill_switch SET engaged = %d".formatted(database.suite(), engaged));
  }
}
