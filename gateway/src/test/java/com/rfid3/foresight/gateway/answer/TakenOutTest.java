package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What takes an answer out before its second is over. */
@QuarkusTest
class TakenOutTest extends AnswersKept {
  private static final Duration KILL = Duration.ofSeconds(1);

  private static final String SHARED = "foresight:gateway:last-good:predicted*";

  @Inject RedisDataSource redis;

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
    // What replicas share goes last.
    await().atMost(SOON).until(() -> redis.key().keys(SHARED).isEmpty());
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
}
