package com.rfid3.foresight.platform.jobs;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class JobHistoryTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  @Inject JobSlots slots;

  TestDatabase database;

  @Test
  void tellsTheLastRunsOfAJobWithTheirOutcome() {
    run("settling", NOON);
    run("settling", NOON.plusSeconds(3600));

    asked()
        .get("/v1/jobs?job=settling&limit=2")
        .then()
        .statusCode(200)
        .body("slot", contains("2026-01-31T13:00:00Z", "2026-01-31T12:00:00Z"))
        .body("[0].status", equalTo("succeeded"))
        .body("[0].outcome.rows", equalTo(7))
        .body("[0].duration_ms", greaterThanOrEqualTo(0));
  }

  @Test
  void aRunWhoseLeaseIsOverIsCalledAbandoned() {
    insert("killed", "platform-test");

    asked()
        .get("/v1/jobs?job=killed")
        .then()
        .body("[0].status", equalTo("abandoned"))
        .body("[0]", not(hasKey("duration_ms")));
  }

  @Test
  void keepsToItsOwnService() {
    insert("elsewhere", "another");
    run("here", NOON);

    asked().get("/v1/jobs").then().body("service", everyItem(equalTo("platform-test")));
  }

  @Test
  void aLimitOutOfBoundsIsNamed() {
    asked()
        .get("/v1/jobs?limit=501")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("limit"));
  }

  @Test
  void isForTheInsideAlone() {
    given().header("X-Foresight-Key", "a guess").get("/v1/jobs").then().statusCode(401);
  }

  @Test
  void metricsTellHowAJobEnded() {
    run("measured", NOON);

    String metrics = when().get("/q/metrics").then().statusCode(200).extract().asString();

    assertThat(metrics)
        .containsPattern(
            "foresight_job_seconds_count\\{job_name=\"measured\",status=\"succeeded\"\\} 1")
        .containsPattern("foresight_job_since_success_seconds\\{job_name=\"measured\"\\}");
  }

  private static RequestSpecification asked() {
    return given().header("X-Foresight-Key", "between-us");
  }

  private void insert(String job, String service) {
    database.execute(
        """
        INSERT INTO `%s`.job_run
          (job, slot, service, owner, fencing_token, lease_until, status, started_at)
        VALUES ('%s', UTC_TIMESTAMP(), '%s', 'gone', 1, UTC_TIMESTAMP(6) - INTERVAL 1 SECOND,
                'running', UTC_TIMESTAMP(6))
        """
            .formatted(database.suite(), job, service));
  }

  private void run(String job, Instant slot) {
    slots
        .runOnce(
            new JobSlot(job, slot),
            Duration.ofSeconds(30),
            claim -> Uni.createFrom().item(new JsonObject().put("rows", 7)))
        .await()
        .indefinitely();
  }
}
