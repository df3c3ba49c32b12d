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
          "foresight.gateway.guard.least-answers", "1");
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
