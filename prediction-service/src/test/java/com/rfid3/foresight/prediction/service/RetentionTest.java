package com.rfid3.foresight.prediction.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is forgotten, what stays however old it is, and the trace that a round leaves. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class RetentionTest extends StandingShop {

  @AfterEach
  void putBack() throws SQLException {
    execute("DELETE FROM " + suite("model_artifact"));
    execute("DELETE FROM " + suite("training_job"));
    execute("DELETE FROM analytics_predictions");
    run();
  }

  private JsonNode round() {
    return post("/v1/runs/retention", "");
  }

  @Test
  void oldStatementsGoAndWhatStandsStays() throws SQLException {
    String rows = "SELECT COUNT(*) FROM analytics_predictions WHERE ";
    long standing = count(rows + "is_active = 1");
    long issued = count(rows + "issued_on > '1970-01-01'");
    String old = today().minusDays(731).toString();
    execute(
        "UPDATE analytics_predictions SET issued_on = '%s' WHERE issued_on > '1970-01-01' AND prediction_type = 'demand'"
            .formatted(old));
    long aged = count(rows + "issued_on = '" + old + "'");
    execute(
        "UPDATE analytics_predictions SET is_active = 0, updated_at = NOW() - INTERVAL 91 DAY WHERE is_active = 1 AND prediction_type = 'maintenance' AND issued_on = '1970-01-01' LIMIT 3");
    execute(
        "UPDATE analytics_predictions SET updated_at = NOW() - INTERVAL 900 DAY WHERE is_active = 1");

    JsonNode gone = round();
    assertThat(aged).isPositive();
    assertThat(gone.get("issued").asLong()).isEqualTo(aged);
    assertThat(gone.get("retired").asLong()).isEqualTo(3);
    assertThat(count(rows + "is_active = 1")).isEqualTo(standing - 3);
    assertThat(count(rows + "issued_on > '1970-01-01'")).isEqualTo(issued - aged);
    assertThat(round().get("issued").asLong()).isZero();
  }

  @Test
  void modelsThatServedOnceAndTheNewestStay() throws SQLException {
    for (int i = 0; i < 14; i++) {
      execute(
          """
          INSERT INTO %s (model, version, schema_version, sha256, content, data_hash, seed, metrics,
            is_champion, promoted_at, created_at)
          VALUES ('maintenance', 'v%d', 1, '', '', '', 1, '{}', %s, %s, NOW() - INTERVAL 200 DAY)
          """
              .formatted(
                  suite("model_artifact"), i, i == 0 ? "1" : "NULL", i < 2 ? "NOW()" : "NULL"));
    }
    assertThat(round().get("artifacts").asInt()).isEqualTo(2);
    assertThat(text("SELECT GROUP_CONCAT(version ORDER BY id) FROM " + suite("model_artifact")))
        .contains("v0,v1,v4,v5,v6,v7,v8,v9,v10,v11,v12,v13");
  }

  @Test
  void trainingsAndJobsGoByAgeButNotWhileTheyRun() throws SQLException {
    for (String status : new String[] {"running", "failed"}) {
      execute(
          """
          INSERT INTO %s (id, model, status, stage, requested_by, started_at, alive_at)
          VALUES ('%s', 'maintenance', '%s', 'grow', 'ann', NOW() - INTERVAL 500 DAY, NOW())
          """
              .formatted(suite("training_job"), status, status));
    }
    for (String service : new String[] {"prediction-service", "another"}) {
      execute(
          """
          INSERT INTO %s (job, slot, service, owner, fencing_token, lease_until, status, started_at)
          VALUES ('old %s', '2020-01-01', '%s', '', 1, NOW(), 'succeeded', '2020-01-01')
          """
              .formatted(jobRuns(), service, service));
    }
    JsonNode gone = round();
    assertThat(gone.get("trainings").asInt()).isEqualTo(1);
    assertThat(gone.get("job_runs").asInt()).isEqualTo(1);
    assertThat(text("SELECT status FROM " + suite("training_job"))).contains("running");
    assertThat(count("SELECT COUNT(*) FROM " + jobRuns() + " WHERE service = 'another'"))
        .isEqualTo(1);
    execute("DELETE FROM " + jobRuns() + " WHERE service = 'another'");
  }

  @Test
  void aRoundIsAmongTheJobsWithWhatItDid() {
    round();
    JsonNode last = get("/v1/jobs?limit=500");
    for (JsonNode each : last) {
      if (each.get("job").asText().startsWith("prediction_retention")) {
        assertThat(each.get("status").asText()).isEqualTo("succeeded");
        assertThat(each.at("/outcome/issued").isNumber()).isTrue();
        return;
      }
    }
    throw new AssertionError("no round in " + last);
  }
}
