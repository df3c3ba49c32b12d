package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trees from order to serving, and what happens to an artifact that somebody changed. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class TrainingTest extends StandingShop {

  @AfterEach
  void forgetTheModel() throws SQLException {
    execute("DELETE FROM " + suite("model_artifact"));
    execute("DELETE FROM " + suite("model_shadow"));
    execute("DELETE FROM " + suite("shadow_claim"));
    execute("DELETE FROM " + suite("training_job"));
    features.knows(shop);
    run();
  }

  private JsonNode trained() {
    String id = post("/v1/models/maintenance/train", "").get("id").asText();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !get("/v1/training-jobs/" + id).get("status").asText().equals("running"));
    return get("/v1/training-jobs/" + id);
  }

  @Test
  void treesThatBeatTheBaselineServeUntilTheirArtifactIsChanged() throws SQLException {
    features.knows(shop.rented(worn(shop.items())));
    JsonNode job = trained();
    assertThat(job.get("status").asText()).isEqualTo("succeeded");
    assertThat(job.get("outcome").asText()).contains("beats the baseline");
    JsonNode version = get("/v1/models/maintenance/versions").get(0);
    assertThat(version.get("champion").asBoolean()).isTrue();
    run();
    String tag = wellKnownTag();
    JsonNode served = ofType(item(tag), "maintenance").getFirst();
    assertThat(served.get("model_type").asText()).isEqualTo("boosted_trees");
    assertThat(served.get("model_version")).isEqualTo(version.get("version"));
    assertThat(served.get("reasons").toString()).contains("rentals_since_service");
    assertThat(served.at("/accuracy/value").asDouble())
        .isLessThan(served.at("/accuracy/baseline").asDouble());
    execute(
        "UPDATE %s SET content = INSERT(content, 200, 1, CHAR(7))"
            .formatted(suite("model_artifact")));
    run();
    assertThat(get("/v1/alert-candidates").get(0).get("kind").asText())
        .isEqualTo("model_artifact_refused");
    assertThat(ofType(item(tag), "maintenance").getFirst()).isEqualTo(served);
  }

  @Test
  void theSameRecordsGiveTheSameArtifact() throws SQLException {
    var records = shop.rented(worn(shop.items()));
    features.knows(records);
    trained();
    String first = text("SELECT sha256 FROM " + suite("model_artifact")).orElseThrow();
    execute("DELETE FROM " + suite("model_artifact"));
    trained();
    assertThat(text("SELECT sha256 FROM " + suite("model_artifact"))).contains(first);
  }

  @Test
  void tooFewNeedsTrainNothingAndSaySo() {
    features.knows(shop.rented(List.of()));
    JsonNode job = trained();
    assertThat(job.get("status").asText()).isEqualTo("failed");
    assertThat(job.get("outcome").asText()).startsWith("insufficient data: 0 cases");
    assertThat(get("/v1/models/maintenance/versions")).isEmpty();
  }

  @Test
  void whatServesIsChangedByNameOnly() {
    given()
        .contentType("application/json")
        .body("{\"version\":\"none\"}")
        .post("/v1/models/maintenance/promote")
        .then()
        .statusCode(404);
    given().post("/v1/models/maintenance/rollback").then().statusCode(409);
    given().post("/v1/models/dreams/train").then().statusCode(404);
    given().get("/v1/training-jobs/none").then().statusCode(404);
  }

  @Test
  void aTrainingWhoseProcessWasKilledIsSeenToHaveFailed() throws SQLException {
    execute(
        """
        INSERT INTO %s (id, model, status, stage, requested_by, started_at, alive_at)
        VALUES ('dead', 'maintenance', 'running', 'grow', 'ann', '2020-01-01', '2020-01-01')
        """
            .formatted(suite("training_job")));
    execute(
        """
        INSERT INTO %s (id, model, status, stage, requested_by, started_at, alive_at)
        VALUES ('alive', 'maintenance', 'running', 'grow', 'ann', '2020-01-02', UTC_TIMESTAMP(6))
        """
            .formatted(suite("training_job")));
    JsonNode jobs = get("/v1/training-jobs").get("jobs");
    assertThat(jobs.findValuesAsText("id")).containsExactly("alive", "dead");
    assertThat(jobs.findValuesAsText("status")).containsExactly("running", "failed");
    JsonNode job = get("/v1/training-jobs/dead");
    assertThat(job.get("status").asText()).isEqualTo("failed");
    String events = given().get("/v1/training-jobs/dead/events").then().extract().asString();
    assertThat(events).contains("event:failed", "\"id\":\"dead\"");
  }

  /** Needs that come with rentals since service: what trees see and a category's rate does not. */
  static List<ServiceExposure> worn(List<ItemState> items) {
    return worn(items, 1);
  }

  static List<ServiceExposure> worn(List<ItemState> items, long seed) {
    var random = new Random(seed);
    var exposures = new ArrayList<ServiceExposure>();
    var since = new HashMap<String, Integer>();
    Instant start = Instant.now().minus(Duration.ofDays(200));
    for (int i = 0; i < 2_360; i++) {
      ItemState item = items.get(random.nextInt(Math.min(300, items.size())));
      int rentals = since.getOrDefault(item.tagId(), 0);
      Instant out = start.plus(Duration.ofMinutes(i * 120L));
      boolean need = random.nextDouble() < (rentals >= 3 ? 0.9 : 0.02);
      since.put(item.tagId(), need ? 0 : rentals + 1);
      exposures.add(
          new ServiceExposure(
              item.tagId(),
              item.rentalClass(),
              item.category(),
              "c" + i,
              out,
              need ? ServiceOutcome.SERVICE_NEED : ServiceOutcome.EVENT_FREE,
              out.plus(Duration.ofDays(2)),
              rentals));
    }
    return exposures;
  }
}
