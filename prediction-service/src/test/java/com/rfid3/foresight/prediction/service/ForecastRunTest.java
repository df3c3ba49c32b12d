package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class ForecastRunTest extends ServiceTestBase {
  private static final String ACTIVE = "is_active = 1 AND issued_on = '1970-01-01'";
  private static final String ISSUED = "issued_on > '1970-01-01'";

  TestDatabase database;
  FeatureStoreStandIn features;
  @Inject Redis redis;

  private ShopRecords shop;
  private JsonNode report;

  @Override
  TestDatabase database() {
    return database;
  }

  @Override
  FeatureStoreStandIn features() {
    return features;
  }

  @BeforeEach
  void runOnTheDemoShop() throws SQLException {
    shop = fillShop();
    features.knows(shop);
    report = run();
  }

  @Test
  void everyEnabledTypeAppearsForAnItem() throws SQLException {
    JsonNode item = item(wellKnownTag());

    for (var type : List.of("demand", "maintenance", "quality", "pricing", "restock", "pack")) {
      assertThat(ofType(item, type)).as(type).isNotEmpty();
    }
    JsonNode inherited = ofType(item, "demand").getFirst();
    assertThat(inherited.at("/target/kind").asText()).isEqualTo("rental_class");
    assertThat(inherited.at("/target/share").asDouble()).isBetween(0.0, 1.0);
    assertThat(inherited.get("confidence_lower").asDouble())
        .isLessThanOrEqualTo(inherited.get("predicted_value").asDouble());
    assertThat(inherited.at("/accuracy/value").asDouble())
        .isLessThanOrEqualTo(inherited.at("/accuracy/baseline").asDouble());
    assertThat(inherited.get("lineage_id").asText()).hasSize(36);
  }

  @Test
  void whatCannotBeSaidHasNoNumber() throws SQLException {
    JsonNode pricing = ofType(item(wellKnownTag()), "pricing").getFirst();

    assertThat(pricing.get("status").asText()).isEqualTo("insufficient_data");
    assertThat(pricing.has("predicted_value")).isFalse();
    assertThat(pricing.has("confidence_score")).isFalse();
    assertThat(pricing.at("/needs/price_changes").asInt()).isPositive();
    assertThat(pricing.at("/has/price_changes").asInt()).isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM analytics_predictions WHERE status <> 'ok' AND "
                    + "(predicted_value IS NOT NULL OR confidence_score IS NOT NULL)"))
        .isZero();
  }

  @Test
  void noTypesConfidenceIsAConstant() throws SQLException {
    for (var type : List.of("demand", "maintenance")) {
      String of = "prediction_type = '%s' AND status = 'ok' AND %s".formatted(type, ACTIVE);
      String scores = "SELECT COUNT(DISTINCT confidence_score) FROM analytics_predictions WHERE ";

      assertThat(count(scores + of)).as(type).isGreaterThan(3);
      assertThat(
              count(
                  "SELECT COUNT(*) FROM analytics_predictions WHERE (claim IS NULL OR "
                      + "confidence_score NOT BETWEEN 0 AND 1) AND "
                      + of))
          .as(type)
          .isZero();
    }
  }

  @Test
  void aRunThatFindsNothingNewWritesNothing() throws SQLException {
    long issued = count("SELECT COUNT(*) FROM analytics_predictions WHERE " + ISSUED);

    assertThat(run().get("written").asInt()).isZero();
    assertThat(issued)
        .isEqualTo(
            count("SELECT COUNT(*) FROM analytics_predictions WHERE status = 'ok' AND " + ACTIVE));
    assertThat(count("SELECT COUNT(*) FROM analytics_predictions WHERE " + ISSUED))
        .isEqualTo(issued);
  }

  @Test
  void theRowAsIssuedStaysWhenTheActiveOneChanges() throws SQLException {
    String active = ACTIVE + " AND prediction_type = 'demand' AND target_kind = 'total'";
    String issued = active.replace(ACTIVE, ISSUED);
    String value = "SELECT GROUP_CONCAT(predicted_value) FROM analytics_predictions WHERE ";
    String before = text(value + issued).orElseThrow();
    features.knows(shop.since(today().minusWeeks(15)));
    JsonNode second = run();

    assertThat(second.get("written").asInt()).isPositive();
    assertThat(text(value + active).orElseThrow()).isNotEqualTo(before);
    assertThat(text(value + issued).orElseThrow()).isEqualTo(before);
    assertThat(text("SELECT lineage_id FROM analytics_predictions WHERE " + active + " LIMIT 1"))
        .contains(second.get("run_id").asText());
  }

  @Test
  void marksTheItemsItSpeaksOf() throws SQLException {
    assertThat(
            count(
                "SELECT COUNT(*) FROM id_item_master i JOIN analytics_predictions p ON "
                    + "p.target_id = i.tag_id WHERE p.prediction_type = 'maintenance' AND p.is_active = 1 "
                    + "AND i.last_prediction_update IS NULL"))
        .isZero();
    assertThat(report.get("items").asInt()).isEqualTo(shop.items().size());
  }

  @Test
  void anUnknownItemIsA404ThatNamesIt() {
    given()
        .get("/v1/items/{tag}/predictions", "no/such tag")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    assertThat(given().get("/v1/items/{tag}/predictions", "no/such tag").asString())
        .contains("\"item_id\":\"no/such tag\"", "ITEM_NOT_FOUND");
  }

  @Test
  void oddTagsAndOtherSpellingsFindTheStoredOne() {
    String odd =
        shop.items().stream()
            .map(item -> item.tagId())
            .filter(tag -> tag.contains("/") || tag.contains("?") || tag.contains("#"))
            .findFirst()
            .orElseThrow();

    assertThat(item(odd.toUpperCase(Locale.ROOT)).get("tag_id").asText()).isEqualTo(odd);
    assertThat(item(odd.toLowerCase(Locale.ROOT)).get("tag_id").asText()).isEqualTo(odd);
  }

  @Test
  void aPointOfSaleItemIsServedByItsClass() throws SQLException {
    String tag =
        text("SELECT tag_id FROM id_item_master WHERE item_num IN "
                + "(SELECT rental_class_num FROM id_item_master WHERE item_num IS NULL) LIMIT 1")
            .orElseThrow();

    assertThat(item(tag).get("predictions")).isNotEmpty();
    assertThat(item(tag).get("rental_class").asText())
        .isEqualTo(text("SELECT item_num FROM id_item_master WHERE tag_id = '" + tag + "'").get());
  }

  @Test
  void withRedisEmptyTheTableSaysTheSame() throws SQLException {
    String tag = wellKnownTag();
    JsonNode ready = item(tag);
    JsonNode outlook = get("/v1/outlook");
    JsonNode candidates = get("/v1/alert-candidates");
    redis.send(Request.cmd(Command.FLUSHALL)).await().indefinitely();

    JsonNode fromTable = item(tag);
    assertSame(
        ofType(ready, "maintenance").getFirst(),
        ofType(fromTable, "maintenance").getFirst(),
        "id",
        "predicted_value",
        "confidence_score",
        "claim",
        "reasons",
        "lineage_id",
        "created_at");
    assertThat(fromTable.get("predictions")).hasSameSizeAs(ready.get("predictions"));
    assertSame(outlook, get("/v1/outlook"), "missing", "insights");
    assertThat(get("/v1/alert-candidates")).hasSameSizeAs(candidates);
  }

  @Test
  void withTheFeatureStoreDownWhatStandsIsServedWithItsAge() throws SQLException {
    String tag = wellKnownTag();
    JsonNode before = item(tag);
    features.breakDown();

    given().post("/v1/runs/forecast").then().statusCode(503);
    assertThat(item(tag)).isEqualTo(before);
    assertThat(item(tag).get("computed_at").asText()).isNotBlank();
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void theOutlookSumsUpTheShop() {
    JsonNode shopWide = get("/v1/outlook");
    JsonNode next = shopWide.at("/analytics/demand_forecast/next_30_days");

    assertThat(next.get("predicted_demand").asDouble()).isPositive();
    assertThat(next.get("trend").asText()).isIn("increasing", "stable", "decreasing");
    assertThat(shopWide.at("/insights/predicted_demand_30_days/value"))
        .isEqualTo(next.get("predicted_demand"));
    assertThat(shopWide.at("/analytics/maintenance_schedule")).isNotEmpty();
    assertThat(shopWide.at("/missing/pricing").asText()).isEqualTo("insufficient_data");
    assertThat(shopWide.get("missing").has("demand")).isFalse();
  }

  @Test
  void ofAStoreWithoutTaggedItemsTheOutlookSaysThatDataAreMissing() {
    assertThat(get("/v1/outlook?store=3607").at("/missing/demand").asText())
        .isEqualTo("insufficient_data");
    assertThat(get("/v1/outlook?store=8101").get("missing").has("demand")).isFalse();
    given().get("/v1/outlook?time_range=soon").then().statusCode(400);
  }

  @Test
  void candidatesAreTheGravestStandingStatements() throws SQLException {
    JsonNode candidates = get("/v1/alert-candidates");
    var seen = new HashSet<String>();
    String order = "critical high medium";
    int last = 0;
    for (JsonNode candidate : candidates) {
      int place = order.indexOf(candidate.get("severity").asText());
      assertThat(place).isGreaterThanOrEqualTo(last);
      last = place;
      assertThat(seen.add(candidate.get("fingerprint_of").toString())).isTrue();
      assertThat(candidate.get("prediction_id").asLong()).isPositive();
    }
    assertThat(candidates).isNotEmpty();
  }

  @Test
  void modelsStandWithTheirScoreBesideTheBaseline() throws SQLException {
    JsonNode models = get("/v1/models");

    assertThat(models).isNotEmpty();
    assertThat(models.findValuesAsText("model_version"))
        .anyMatch(version -> version.startsWith("demand-1-"))
        .anyMatch(version -> version.startsWith("maintenance-1-"));
    for (JsonNode model : models) {
      assertThat(model.get("trained_on").asInt()).isPositive();
    }
    assertThat(count("SELECT COUNT(*) FROM ml_model_performance"))
        .isEqualTo(
            count(
                "SELECT COUNT(DISTINCT service_name, model_type, model_version) "
                    + "FROM ml_model_performance"));
  }

  @Test
  void aTypeSwitchedOffIsNotServedAndNotComputed() throws SQLException {
    String tag = wellKnownTag();
    database.execute(
        "INSERT INTO inventory_config (config_key, config_value) "
            + "VALUES ('DEMAND_FORECASTING_ENABLED', 'false')");
    try {
      await().until(() -> ofType(item(tag), "demand").isEmpty());
      database.execute("DELETE FROM analytics_predictions WHERE prediction_type = 'demand'");
      run();

      assertThat(
              count(
                  "SELECT COUNT(*) FROM analytics_predictions WHERE prediction_type = "
                      + "'demand'"))
          .isZero();
      assertThat(get("/v1/outlook").at("/analytics").has("demand_forecast")).isFalse();
      assertThat(ofType(item(tag), "maintenance")).isNotEmpty();
    } finally {
      database.execute("DELETE FROM inventory_config");
      await().until(() -> !ofType(item(tag), "demand").isEmpty());
    }
  }
}
