package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.prediction.ondemand.ItemsOnDemand;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items that no run has covered, computed when somebody asks: few at once, each once. */
@QuarkusTest
@TestProfile(OnDemandTest.Narrow.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class OnDemandTest extends StandingShop {
  /** Two at once and one more in the queue. */
  public static final class Narrow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "foresight.on-demand.abreast", "2",
          "foresight.on-demand.waiting", "1",
          "foresight.on-demand.patience", "PT5S",
          "foresight.cache.patience", "PT1S");
    }
  }

  @Inject Redis redis;
  @Inject ItemsOnDemand onDemand;

  @AfterEach
  void letEverythingThrough() {
    features.hold(new CountDownLatch(0));
    run();
  }

  /** As if items had come after the last run: nothing stands of them, nothing is ready. */
  private List<String> newItems(int count) throws SQLException {
    var tags = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      String tag =
          text("SELECT target_id FROM analytics_predictions WHERE prediction_type = 'maintenance'"
                  + " AND target_kind = 'item' AND is_active = 1 AND target_id REGEXP '^[0-9A-F]+$'"
                  + " ORDER BY target_id LIMIT 1")
              .orElseThrow();
      execute("DELETE FROM analytics_predictions WHERE target_id = '" + tag + "'");
      tags.add(tag);
    }
    redis.send(Request.cmd(Command.FLUSHALL)).await().indefinitely();
    return tags;
  }

  @Test
  void aNewItemIsComputedOnceAndStandsFromThenOn() throws SQLException {
    String tag = newItems(1).getFirst();
    JsonNode said = ofType(item(tag), "maintenance").getFirst();

    assertThat(said.get("status").asText()).isEqualTo("ok");
    assertThat(said.get("id").asLong()).isPositive();
    assertThat(
            count(
                "SELECT COUNT(*) FROM analytics_predictions WHERE is_active = 1 AND id = "
                    + said.get("id").asLong()))
        .isEqualTo(1);
    int asked = features.asked();
    assertThat(ofType(item(tag), "maintenance").getFirst()).isEqualTo(said);
    assertThat(features.asked()).isEqualTo(asked);
    // Kept for five minutes by its type and how sure it is, not for the three hours of a run.
    var life =
        redis
            .send(
                Request.cmd(Command.TTL)
                    .arg("foresight:prediction:item:" + tag.toLowerCase(Locale.ROOT)))
            .await()
            .indefinitely();
    assertThat(life.toInteger()).isBetween(290, 600);
  }

  @Test
  void aRunLeavesWhatWasComputedAsItIs() throws SQLException {
    String tag = newItems(1).getFirst();
    JsonNode before = ofType(item(tag), "maintenance").getFirst();
    run();
    assertSame(
        before, ofType(item(tag), "maintenance").getFirst(), "id", "predicted_value", "created_at");
  }

  @Test
  void manyWhoAskForOneItemShareOneComputation() throws Exception {
    String tag = newItems(1).getFirst();
    var latch = new CountDownLatch(1);
    features.hold(latch);
    int asked = features.asked();
    var answers = together(List.of(tag, tag, tag, tag, tag, tag));
    await().until(() -> onDemand.waitingFor(tag) == answers.size());
    latch.countDown();
    for (var answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    assertThat(features.asked()).isEqualTo(asked + 1);
  }

  @Test
  void whatDoesNotFitIsRefusedAsOverloadedAndTheReadStillAnswers() throws Exception {
    var tags = newItems(5);
    var latch = new CountDownLatch(1);
    features.hold(latch);
    int asked = features.asked();
    var answers = together(tags.subList(0, 4));
    await().until(() -> answers.stream().anyMatch(Future::isDone));
    assertThat(features.asked()).isEqualTo(asked + 2);

    // The read of an item says what stands: its class, and that its own types are to come.
    JsonNode read = item(tags.get(4));
    assertThat(ofType(read, "maintenance").getFirst().at("/needs/runs_covering_the_item").asInt())
        .isEqualTo(1);
    assertThat(ofType(read, "demand")).isNotEmpty();
    latch.countDown();
    var statuses = new ArrayList<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting())))
        .isEqualTo(Map.of(200, 3L, 503, 1L));
  }

  @Test
  void aRefusalNamesItself() throws Exception {
    var tags = newItems(4);
    var latch = new CountDownLatch(1);
    features.hold(latch);
    var answers = together(tags.subList(0, 3));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        given().post("/v1/items/{tag}/predictions", tags.get(3)).body().asString())
                    .contains("\"OVERLOADED\""));
    latch.countDown();
    for (var answer : answers) {
      answer.get();
    }
  }

  @Test
  void unknownItemsAndAStoreThatIsDownAreTold() throws SQLException {
    given().post("/v1/items/{tag}/predictions", "no such").then().statusCode(404);
    String tag = newItems(1).getFirst();
    features.breakDown();
    given().post("/v1/items/{tag}/predictions", tag).then().statusCode(503);
    assertThat(ofType(item(tag), "demand")).isNotEmpty();
    features.knows(shop);
  }

  @Test
  void onlyAlertsThatAreGraveEnoughAreAsked() {
    JsonNode all = get("/v1/alert-candidates");
    JsonNode high = get("/v1/alert-candidates?severity=high");
    var graves = new ArrayList<JsonNode>();
    for (JsonNode each : all) {
      if (List.of("high", "critical").contains(each.get("severity").asText())) {
        graves.add(each);
      }
    }
    assertThat(high).containsExactlyElementsOf(graves);
    assertThat(high.size()).isLessThan(all.size());
    given().get("/v1/alert-candidates?severity=awful").then().statusCode(400);
  }

  private static List<Future<Integer>> together(List<String> tags) {
    // Virtual threads end by themselves: nothing of the pool is left to close.
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var answers = new ArrayList<Future<Integer>>();
    for (String tag : tags) {
      answers.add(
          threads.submit(() -> given().post("/v1/items/{tag}/predictions", tag).statusCode()));
    }
    return answers;
  }
}
