package com.rfid3.foresight.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A flag that goes too far is paused for everybody, an alert says why, and a person resumes it. */
@QuarkusTest
@TestProfile(PauseTest.Touchy.class)
@WithTestResource(SuiteServers.class)
@WithTestResource(ServicesResource.class)
class PauseTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  TestDatabase database;
  Services services;

  @TestHTTPResource URI base;

  /** Judges within seconds what takes ten minutes in a shop. */
  public static final class Touchy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "foresight.gateway.guard.slice", "1s",
          "foresight.gateway.guard.slices", "2",
          "foresight.gateway.guard.least-answers", "1",
          "foresight.gateway.guard.accuracy-every", "1s");
    }
  }

  @Test
  void aFlagThatFailsIsPausedUntilSomebodyResumesIt() {
    var reads = new PublicReads(base);
    ShopRows.write(database);
    await().atMost(PATIENCE).until(() -> PublicReads.state(reads.read("item")).equals("live"));

    services.predictions().is(Mood.DOWN);
    await().atMost(PATIENCE).until(() -> source(reads, "DEMAND").equals("paused"));
    services.predictions().is(Mood.WELL);

    JsonNode item = reads.read("item");
    assertThat(item.at("/predictive/parts/demand/state").asText()).isEqualTo("off");
    assertThat(item.toString()).doesNotContain("\"prediction_type\":\"demand\"");
    await().atMost(PATIENCE).until(() -> services.alerts().asked().contains("/v1/alerts"));

    assertThat(resume(reads, "guessed")).isEqualTo(401);
    assertThat(resume(reads, ServicesResource.OPERATOR_KEY)).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> !source(reads, "DEMAND").equals("paused"));
  }

  @Test
  void aTypeWhoseIntervalsDoNotHoldIsPausedByItsOutcomes() {
    var reads = new PublicReads(base);
    ShopRows.write(database);
    settle(200, 100, 150);
    await().atMost(PATIENCE).until(() -> PublicReads.state(reads.read("item")).equals("live"));
    assertThat(source(reads, "DEMAND")).isNotEqualTo("paused");

    database.execute("UPDATE analytics_predictions SET actual_value = 300 WHERE unit = 'units'");

    await().atMost(PATIENCE).until(() -> source(reads, "DEMAND").equals("paused"));
    assertThat(reads.read("flags").at("/data/flags/MAINTENANCE_PREDICTION_ENABLED/source").asText())
        .isNotEqualTo("paused");
    database.execute("DELETE FROM analytics_predictions");
    assertThat(resume(reads, ServicesResource.OPERATOR_KEY)).isEqualTo(200);
    await().atMost(PATIENCE).until(() -> !source(reads, "DEMAND").equals("paused"));
  }

  /** Predictions of demand that were settled today, each with this interval and a value in it. */
  private void settle(int rows, int lower, int upper) {
    database.execute(
        """
        INSERT INTO analytics_predictions
          (prediction_type, target_kind, target_id, prediction_date, issued_on, unit,
           predicted_value, confidence_lower, confidence_upper, interval_level, actual_value,
           validated_at)
        SELECT 'demand', 'rental_class', seq, NOW(), CURDATE(), 'units', %d, %d, %d, 0.8, %d,
               UTC_TIMESTAMP() FROM seq_1_to_%d
        """
            .formatted(lower, lower, upper, lower, rows));
  }

  private String source(PublicReads reads, String type) {
    reads.read("item");
    return reads.read("flags").at("/data/flags/" + type + "_FORECASTING_ENABLED/source").asText();
  }

  private int resume(PublicReads reads, String key) {
    var path = "/api/integrated/operator/flags/DEMAND_FORECASTING_ENABLED/resume";
    return reads
        .send(
            HttpRequest.newBuilder(base.resolve(path))
                .header("X-Operator-Key", key)
                .POST(BodyPublishers.noBody())
                .build())
        .statusCode();
  }
}
