package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starts before the feature store knows anything, then loses one server after the other. */
@QuarkusTest
@TestProfile(OutageTest.OnSchedule.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "predictions"),
      @ResourceArg(name = "faults", value = "true")
    })
@WithTestResource(FeatureStoreStandIn.class)
class OutageTest extends ServiceTestBase {

  /** Runs as in the shop, only sooner. */
  public static class OnSchedule implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "foresight.forecast-run.look", "1s", "foresight.forecast-run.retry-after", "PT1S");
    }
  }

  TestDatabase database;
  FeatureStoreStandIn features;
  ServerFaults faults;

  @Override
  TestDatabase database() {
    return database;
  }

  @Override
  FeatureStoreStandIn features() {
    return features;
  }

  @Test
  void answersFromWhateverIsLeft() throws SQLException {
    given().get("/q/health/ready").then().statusCode(200);
    features.knows(fillShop());
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> standing() > 0 && !get("/v1/models").isEmpty());

    String tag = wellKnownTag();
    JsonNode live = item(tag);

    faults.redis().kill();
    assertThat(ofType(item(tag), "maintenance")).isEqualTo(ofType(live, "maintenance"));
    given().get("/q/health/ready").then().statusCode(200);

    faults.redis().start();
    await().ignoreExceptions().until(() -> item(tag).get("predictions").size() > 0);
    faults.mariaDb().kill();
    faults.redis().kill();
    given().get("/q/health/ready").then().statusCode(503);
    given().get("/q/health/live").then().statusCode(200);

    faults.heal();
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> ofType(item(tag), "maintenance").equals(ofType(live, "maintenance")));
  }

  private long standing() throws SQLException {
    return count("SELECT COUNT(*) FROM analytics_predictions WHERE is_active = 1");
  }
}
