package com.rfid3.foresight.featurestore.backfill;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Backfills as they are ordered and waited for over HTTP. */
final class BackfillCalls {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private BackfillCalls() {}

  /** The flag that gates what is computed. */
  public static class SwitchedOn extends CyclesByHand {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
      return settings;
    }
  }

  /** Orders one and answers its id. */
  static String order(Instant from, Instant to, String step) {
    return given()
        .contentType("application/json")
        .body(body(from, to, step))
        .post("/v1/features/backfills")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("id");
  }

  static String body(Instant from, Instant to, String step) {
    return "{\"from\": \"%s\", \"to\": \"%s\", \"step\": \"%s\"}".formatted(from, to, step);
  }

  /** How it ended. */
  static JsonPath ended(String id) {
    await().atMost(PATIENCE).until(() -> !get(id).getString("status").equals("running"));
    return get(id);
  }

  private static JsonPath get(String id) {
    return given().get("/v1/features/backfills/" + id).jsonPath();
  }
}
