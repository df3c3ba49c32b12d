package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers said again are the same answers, and cost their service nothing. */
@QuarkusTest
class SaidAgainTest extends AnswersKept {
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
  void theServiceIsNotAskedForIt() {
    reads.read("item");
    int asked = itemsAsked();
    for (int time = 0; time < 20; time++) {
      assertThat(PublicReads.state(reads.read("item"))).isEqualTo("live");
    }

    assertThat(itemsAsked()).isEqualTo(asked);
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
}
