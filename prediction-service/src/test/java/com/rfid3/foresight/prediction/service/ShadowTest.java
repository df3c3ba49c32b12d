package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A challenger beside what serves, and what decides between them. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class ShadowTest extends StandingShop {
  private String champion;
  private String challenger;

  @BeforeEach
  void trainTwoVersions() throws SQLException {
    train(1);
    train(2);
    champion = version("is_champion = 1");
    challenger = version("is_champion IS NULL");
  }

  @AfterEach
  void forgetThem() throws SQLException {
    for (String table :
        new String[] {"model_artifact", "model_shadow", "shadow_claim", "training_job"}) {
      execute("DELETE FROM " + suite(table));
    }
    features.knows(shop);
    run();
  }

  private void train(long seed) {
    features.knows(shop.rented(TrainingTest.worn(shop.items(), seed)));
    String id = post("/v1/models/maintenance/train", "").get("id").asText();
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !get("/v1/training-jobs/" + id).get("status").asText().equals("running"));
  }

  private String version(String where) throws SQLException {
    return text("SELECT version FROM " + suite("model_artifact") + " WHERE " + where).orElseThrow();
  }

  /** Settled claims of which the challenger knew more than what serves, or less. */
  private void claims(int count, boolean better) throws SQLException {
    var random = new Random(4);
    for (int i = 0; i < count; i++) {
      boolean held = random.nextDouble() < 0.3;
      double near = held ? 0.6 : 0.15;
      execute(
          """
          INSERT INTO %s (model, issued_on, target_id, challenger, champion, target_date,
            challenger_said, champion_said, held)
          VALUES ('maintenance', '2026-01-01', 'T%d', '%s', '%s', '2026-01-31', %s, %s, %d)
          """
              .formatted(
                  suite("shadow_claim"),
                  i,
                  challenger,
                  champion,
                  better ? near : 0.3,
                  better ? 0.3 : near,
                  held ? 1 : 0));
    }
  }

  @Test
  void aSecondVersionGoesIntoTheShadowHoweverWellItsTrainingWent() throws SQLException {
    JsonNode standing = get("/v1/models/maintenance/shadow");
    assertThat(standing.get("challenger").asText()).isEqualTo(challenger);
    assertThat(standing.get("champion").asText()).isEqualTo(champion);
    assertThat(standing.get("verdict").asText()).isEqualTo("too few claims");
  }

  @Test
  void bothSpeakOfTheSameItemsOncePerDay() throws SQLException {
    run();
    String claims = "SELECT COUNT(*) FROM " + suite("shadow_claim");
    long said = count(claims);
    assertThat(said).isPositive();
    assertThat(
            count(
                claims
                    + " WHERE challenger <> '%s' OR champion <> '%s' OR held IS NOT NULL"
                        .formatted(challenger, champion)))
        .isZero();
    assertThat(count(claims + " WHERE challenger_said <> champion_said")).isPositive();
    // What serves is on record with what it says to everybody.
    assertThat(
            count(
                claims
                    + """
                     s JOIN analytics_predictions p ON p.target_id = s.target_id
                       AND p.prediction_type = 'maintenance' AND p.is_active = 1
                     WHERE ABS(p.confidence_score - s.champion_said) < 0.0001
                    """))
        .isEqualTo(said);
    run();
    assertThat(count(claims)).isEqualTo(said);
  }

  @Test
  void whatCameTrueLetsTheBetterServeAndTheOtherShadowIt() throws SQLException {
    claims(300, true);
    assertThat(get("/v1/models/maintenance/shadow").get("z").asDouble()).isGreaterThan(3);
    post("/v1/runs/outcomes", "");
    assertThat(version("is_champion = 1")).isEqualTo(challenger);
    JsonNode now = get("/v1/models/maintenance/shadow");
    assertThat(now.get("challenger").asText()).isEqualTo(champion);
    assertThat(now.get("claims").asInt()).isZero();
  }

  @Test
  void aWorseOneStaysInTheShadowUntilItsTimeIsOver() throws SQLException {
    claims(300, false);
    post("/v1/runs/outcomes", "");
    assertThat(version("is_champion = 1")).isEqualTo(champion);
    assertThat(get("/v1/models/maintenance/shadow").get("verdict").asText()).isEqualTo("no better");
    execute("UPDATE " + suite("model_shadow") + " SET since = since - INTERVAL 91 DAY");
    post("/v1/runs/outcomes", "");
    given().get("/v1/models/maintenance/shadow").then().statusCode(404);
    assertThat(version("is_champion = 1")).isEqualTo(champion);
  }

  @Test
  void fewClaimsDecideNothingHoweverClearTheyAre() throws SQLException {
    claims(120, true);
    post("/v1/runs/outcomes", "");
    assertThat(version("is_champion = 1")).isEqualTo(champion);
  }

  @Test
  void claimsThatAreDueAreSettledByWhatWasSeen() throws SQLException {
    run();
    execute(
        "UPDATE %s SET issued_on = '%s', target_date = '%s'"
            .formatted(suite("shadow_claim"), today().minusDays(60), today().minusDays(30)));
    execute(
        """
        INSERT IGNORE INTO %s (tag_id, scan_type, scan_date, scan_at_utc, contract_number,
          rental_class_num, first_seen_at, last_seen_at)
        VALUES ('T', 'Touch Scan', NOW(), NOW(), '', '1', NOW(), NOW())
        """
            .formatted(suite("scan_ledger")));
    post("/v1/runs/outcomes", "");
    assertThat(count("SELECT COUNT(*) FROM " + suite("shadow_claim") + " WHERE held IS NULL"))
        .isZero();
  }
}
