package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is told of one item, whichever way it is asked for. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class ItemReadsTest extends StandingShop {
  @Inject Redis redis;

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
  void manyItemsAreAnsweredInTheirOrderAndMissesMarked() throws SQLException {
    String tag = wellKnownTag();
    String other = tag.toLowerCase(Locale.ROOT);
    JsonNode many =
        post(
            "/v1/items/predictions",
            "{\"ids\":[\"no such tag\",\"%s\",\"%s\"]}".formatted(tag, other));
    assertThat(many.get("items")).hasSize(3);
    assertThat(many.at("/items/0/found").asBoolean()).isFalse();
    assertThat(many.at("/items/0/id").asText()).isEqualTo("no such tag");
    assertThat(many.at("/items/1/item")).isEqualTo(item(tag));
    assertThat(many.at("/items/2/item/tag_id").asText()).isEqualTo(tag);
  }

  @Test
  void manyItemsComeFromTheTableWhereRedisHasNone() throws SQLException {
    String tag = wellKnownTag();
    String body = "{\"ids\":[\"%s\",\"nothing\"]}".formatted(tag);
    JsonNode ready = post("/v1/items/predictions", body);
    redis.send(Request.cmd(Command.FLUSHALL)).await().indefinitely();
    JsonNode fromTable = post("/v1/items/predictions", body);
    assertThat(fromTable.at("/items/1/found").asBoolean()).isFalse();
    assertThat(fromTable.at("/items/0/item/predictions"))
        .hasSameSizeAs(ready.at("/items/0/item/predictions"));
  }

  @Test
  void moreItemsThanAllowedAreRefusedByName() {
    String ids = "\"t\",".repeat(500) + "\"t\"";
    for (var body : List.of("{\"ids\":[" + ids + "]}", "{}", "{\"ids\":[\"\"]}")) {
      String answer =
          given()
              .contentType("application/json")
              .body(body)
              .post("/v1/items/predictions")
              .then()
              .statusCode(400)
              .extract()
              .asString();
      assertThat(answer).contains("\"ids\"");
    }
  }
}
