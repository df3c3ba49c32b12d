package com.rfid3.foresight.prediction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.testing.Conversation;
import com.rfid3.foresight.localstack.testing.KeptDocument;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway counts on here: each exchange asked of the service in the state it needs. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class ContractTest extends StandingShop {
  private static final String RESALE =
      "{\"entries\":[{\"category\":\"Resale\",\"service_level\":0.95}]}";

  private static final Map<String, String> MAINTENANCE = Map.of("name", "maintenance");

  @TestHTTPResource URI base;
  private Conversation gateway;

  @BeforeEach
  void meet() {
    gateway = new Conversation("predictions", base);
  }

  @AfterEach
  void leaveAsItWas() throws SQLException {
    features.knows(shop);
    execute("DELETE FROM " + suite("training_job"));
    execute("DELETE FROM " + suite("model_artifact"));
    execute("DELETE FROM " + suite("model_shadow"));
  }

  @Test
  void theDocumentHolds() {
    assertThat(KeptDocument.brokenBy("predictions", base)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outlook",
        "today",
        "demand-forecast",
        "demand-classes",
        "pricing-recommendations",
        "packs-recommendations",
        "maintenance-schedule",
        "restock-recommendations",
        "models"
      })
  void listsOfTheShopAreAnsweredAsAgreed(String exchange) {
    gateway.ask(exchange, Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "item-predictions",
        "items-predictions",
        "maintenance-health",
        "quality-degradation"
      })
  void whatIsSaidOfAnItemIsAnsweredAsAgreed(String exchange) throws SQLException {
    gateway.ask(exchange, Map.of("item", wellKnownTag(), "tag", wellKnownTag()));
  }

  @Test
  void pricesOfACategoryAreAnsweredAsAgreed() throws SQLException {
    String category = text("SELECT MIN(category) FROM user_rental_class_mappings").orElseThrow();
    gateway.ask("pricing-elasticity", Map.of("category", category));
  }

  @Test
  void aPredictionIsRatedAndTraced() throws SQLException {
    String id = text("SELECT MIN(id) FROM analytics_predictions WHERE status = 'ok'").orElseThrow();
    gateway.ask("feedback", Map.of("id", id));
    gateway.ask("lineage", Map.of("id", id));
  }

  @Test
  void planningIsStatedAndRead() {
    gateway.ask("planning-stated", Map.of("list", "service-levels"));
    gateway.ask("planning", Map.of("list", "service-levels"));
  }

  @Test
  void aRecommendationIsDecided() {
    put("/v1/planning/service-levels", "ann", RESALE);
    run();
    long id =
        gateway
            .ask("restock-recommendations", Map.of())
            .at("/recommendations/0/prediction/id")
            .asLong();
    gateway.ask("restock-decision", Map.of("id", Long.toString(id)));
  }

  @Test
  void whatCameTrueIsAnsweredAsAgreed() throws SQLException {
    post("/v1/runs/outcomes", "");
    for (String exchange : List.of("demand-accuracy", "models-reliability")) {
      gateway.ask(exchange, Map.of());
    }
  }

  @Test
  void aTrainingIsStartedWatchedAndStopped() {
    String id = gateway.ask("model-train", MAINTENANCE).get("id").asText();
    gateway.ask("training-job", Map.of("id", id));
    gateway.ask("training-jobs", Map.of());
    gateway.ask("training-job-cancelled", Map.of("id", id));
    over(id);
  }

  @Test
  void versionsAreListedAndChosenByName() {
    train(1);
    train(2);
    String first = gateway.ask("model-versions", MAINTENANCE).at("/1/version").asText();
    gateway.ask("model-promote", Map.of("name", "maintenance", "version", first));
    gateway.ask("model-rollback", MAINTENANCE);
  }

  private void train(long seed) {
    features.knows(shop.rented(TrainingTest.worn(shop.items(), seed)));
    over(post("/v1/models/maintenance/train", "").get("id").asText());
  }

  private void over(String training) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> !get("/v1/training-jobs/" + training).get("status").asText().equals("running"));
  }
}
