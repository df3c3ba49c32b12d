package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsTest extends AlertServiceTest {

  @BeforeEach
  void oneAlert() {
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.cycle();
  }

  @Test
  void readinessSaysHowManyAlertsAreListed() {
    get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'merged alerts' }.data.listed", equalTo(1));
    get("/q/health/live").then().statusCode(200);
  }

  @Test
  void metricsCountTheListAndTimeTheMerge() {
    get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("alerts_listed 1.0"))
        .body(containsString("alerts_merge_seconds_count"));
  }

  @Test
  void everyDoorIsDescribed() {
    get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/v1/alerts/{id}/acknowledge"))
        .body(containsString("/v1/alerts/events"))
        .body(containsString("/v1/cycles"));
  }

  @Test
  void cyclesAreKeptInTheJobHistory() {
    Shop.cycle().statusCode(200);

    assertThat(
            Shop.ask(
                database,
                "SELECT outcome FROM `%s`.job_run WHERE job LIKE 'alert_cycle:%%' LIMIT 1"
                    .formatted(database.suite())))
        .contains("below_threshold");
  }
}
