package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers said again, with a second that lasts ten minutes: what takes them out is not its end. */
@QuarkusTest
@WithTestResource(SuiteServers.class)
@WithTestResource(
    value = ServicesResource.class,
    initArgs = @ResourceArg(name = ServicesResource.KEEP_FOR, value = "10m"))
class SaidAgainTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration KILL = Duration.ofSeconds(1);

  Services services;
  TestDatabase database;

  @TestHTTPResource URI base;

  private PublicReads reads;

  @BeforeEach
  void everythingIsLive() {
    reads = new PublicReads(base);
    ShopRows.write(database);
    await()
        .atMost(SOON.multipliedBy(2))
        .untilAsserted(
            () -> {
              for (String name : new String[] {"item", "alerts", "insights", "summary"}) {
                assertThat(PublicReads.state(reads.read(name))).isEqualTo("live");
              }
            });
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
    kill(false);
    database.execute("DELETE FROM inventory_config");
    await().atMost(SOON).until(() -> PublicReads.state(reads.read("item")).equals("live"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"item", "alerts", "insights", "summary"})
  void itIsTheSameButForItsTimeItsIdAndItsAge(String name) {
    JsonNode before = reads.read(name);
    services.all(Mood.DOWN);
    JsonNode after = reads.read(name);

    assertThat(after.get("request_id")).isNotEqualTo(before.get("request_id"));
    assertThat(after.get("timestamp").asText()).isGreaterThan(before.get("timestamp").asText());
    assertThat(after.at("/predictive/age_ms").asLong())
        .isGreaterThanOrEqualTo(before.at("/predictive/age_ms").asLong());
    assertThat(withoutWhatIsNew(after)).isEqualTo(withoutWhatIsNew(before));
  }

  @Test
  void theServiceIsNotAskedForIt() {
    reads.read("item");
    int asked = itemsAsked();
    for (int time = 0; time < 20; time++) {
      assertThat(PublicReads.state(reads.read("item"))).isEqualTo("live");
    }

    assertThat(itemsAsked()).isEqualTo(asked);
  }

  @Test
  void aCrowdBeforeAColdAnswerCostsOne() {
    String cold = PublicReads.PATHS.get("item") + "?crowd=" + System.nanoTime();
    services.predictions().delay(Duration.ofMillis(300));
    int asked = itemsAsked();
    List<CompletableFuture<JsonNode>> crowd = crowd(24, cold);

    List<JsonNode> answers = crowd.stream().map(CompletableFuture::join).toList();
    assertThat(answers).allMatch(answer -> PublicReads.state(answer).equals("live"));
    assertThat(answers.stream().map(answer -> answer.get("request_id")).distinct()).hasSize(24);
    assertThat(itemsAsked() - asked).isEqualTo(1);
  }

  @Test
  void whoWaitedThroughAKillIsToldNothing() {
    String cold = PublicReads.PATHS.get("item") + "?killed=" + System.nanoTime();
    services.predictions().delay(Duration.ofSeconds(1));
    List<CompletableFuture<JsonNode>> crowd = crowd(8, cold);
    kill(true);

    for (CompletableFuture<JsonNode> waiting : crowd) {
      assertThat(PublicReads.state(waiting.join())).isEqualTo("off/kill_switch");
      assertThat(waiting.join().at("/data/predictions")).isEmpty();
    }
  }

  @Test
  void whoWroteSomethingSeesItInTheNextAnswer() {
    HttpRequest write =
        HttpRequest.newBuilder(base.resolve("/api/integrated/planning/costs"))
            .header("X-API-Key", new Keys(database).of("planner"))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"a\":1}"))
            .build();
    reads.read("item");
    int asked = itemsAsked();

    assertThat(reads.send(write).statusCode()).isEqualTo(200);
    reads.read("item");

    assertThat(itemsAsked()).isEqualTo(asked + 1);
  }

  @Test
  void aVersionTheCallerHasIsNotSentAgain() {
    String path = PublicReads.PATHS.get("item");
    String tag = reads.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(reads.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(reads.get(path, "If-None-Match", tag).headers().firstValue("ETag")).contains(tag);
    assertThat(reads.get(path, "If-None-Match", "\"other\"").headers().firstValue("ETag"))
        .contains(tag);
  }

  @Test
  void aKillTakesItOut() {
    kill(true);

    await().atMost(KILL).until(() -> PublicReads.state(reads.read("item")).startsWith("off"));
    for (String name : new String[] {"item", "alerts", "insights", "summary"}) {
      JsonNode answer = reads.read(name);
      assertThat(PublicReads.state(answer)).isEqualTo("off/kill_switch");
      assertThat(answer.toString()).doesNotContain("pred_91", "predictive_analytics\":{", "91234");
    }
  }

  @Test
  void whatWasSaidBeforeAKillIsNotSaidAfterIt() {
    kill(true);
    await().atMost(KILL).until(() -> PublicReads.state(reads.read("item")).startsWith("off"));
    services.all(Mood.DOWN);
    // Long enough for the last known good to be gone too.
    await().pollDelay(Duration.ofMillis(600)).until(() -> true);
    kill(false);

    await().atMost(SOON).until(() -> !PublicReads.state(reads.read("item")).startsWith("off"));
    assertThat(PublicReads.state(reads.read("item"))).startsWith("legacy/");
  }

  @Test
  void aFlagThatGoesOffTakesItsTypeOut() {
    database.execute(
        "INSERT INTO inventory_config (config_key, config_value) VALUES"
            + " ('MAINTENANCE_PREDICTION_ENABLED', 'false')");

    await()
        .atMost(Duration.ofSeconds(3))
        .until(
            () ->
                reads
                    .read("item")
                    .at("/data/predictions")
                    .findValuesAsText("prediction_type")
                    .equals(List.of("demand")));
  }

  @Test
  void whatWasAnsweredWhileSomethingWasMissingIsMadeAnew() {
    String odd = "/api/integrated/item/aB12/predictions";
    services.predictions().is(Mood.ERROR);
    assertThat(PublicReads.state(reads.read("item", odd))).isNotEqualTo("live");
    services.predictions().is(Mood.WELL);

    await().atMost(SOON).until(() -> PublicReads.state(reads.read("item", odd)).equals("live"));
  }

  @Test
  void whoMayNotSeeAnItemIsNotGivenWhatOthersWereTold() {
    String path = "/api/integrated/item/QR-1/predictions";
    assertThat(reads.get(path).statusCode()).isEqualTo(200);

    String stranger = new Keys(database).of("viewer", "9999");
    assertThat(reads.get(path, "X-API-Key", stranger).statusCode()).isEqualTo(403);
    String own = new Keys(database).of("viewer", "6800");
    assertThat(reads.get(path, "X-API-Key", own).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownItemStaysUnknown() {
    String path = "/api/integrated/item/nowhere/predictions";

    assertThat(reads.get(path).statusCode()).isEqualTo(404);
    assertThat(reads.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void metricsNameTheRouteAndNotTheItem() {
    reads.read("item");
    reads.read("item");

    assertThat(reads.get("/q/metrics").body())
        .contains("uri=\"/api/integrated/item/{item_id}/predictions\"")
        .doesNotContain("uri=\"" + PublicReads.PATHS.get("item"));
  }

  private static JsonNode withoutWhatIsNew(JsonNode answer) {
    ObjectNode rest = answer.deepCopy();
    rest.remove(List.of("timestamp", "request_id"));
    ObjectNode status = (ObjectNode) rest.get("predictive");
    status.remove("age_ms");
    status.get("parts").forEach(part -> ((ObjectNode) part).remove("age_ms"));
    return rest;
  }

  private List<CompletableFuture<JsonNode>> crowd(int size, String path) {
    Executor each = task -> Thread.ofVirtual().start(task);
    return Stream.generate(
            () -> CompletableFuture.supplyAsync(() -> reads.read("item", path), each))
        .limit(size)
        .toList();
  }

  private int itemsAsked() {
    return (int)
        services.predictions().asked().stream().filter(uri -> uri.startsWith("/v1/items")).count();
  }

  private void kill(boolean engaged) {
    database.execute(
        "UPDATE `%s`.kill_switch SET engaged = %d WHERE id = 1"
            .formatted(database.suite(), engaged ? 1 : 0));
  }
}
