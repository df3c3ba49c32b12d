package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.gateway.standin.Steadily;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class KillSwitchTest {
  private static final List<String> READS = List.of("item", "alerts", "insights", "summary");
  private static final Duration KILL = Duration.ofSeconds(1);

  Services services;
  TestDatabase database;

  @TestHTTPResource URI base;

  private PublicReads reads;

  @BeforeEach
  void predictionsAreServed() {
    reads = new PublicReads(base);
    ShopRows.write(database);
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            Steadily.asserted(
                () -> {
                  for (String name : READS) {
                    assertThat(PublicReads.state(reads.read(name))).isEqualTo("live");
                  }
                }));
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
    kill(false);
    database.execute("DELETE FROM inventory_config");
  }

  @Test
  void oneWriteTakesEveryPredictionOutWithinASecond() {
    kill(true);

    await().atMost(KILL).until(() -> PublicReads.state(reads.read("item")).startsWith("off"));
    for (String name : READS) {
      JsonNode answer = reads.read(name);
      assertThat(PublicReads.state(answer)).isEqualTo("off/kill_switch");
      assertThat(answer.toString()).doesNotContain("pred_91", "predictive_analytics\":{", "91234");
    }
    assertThat(reads.read("health").get("success").asBoolean()).isFalse();
    assertThat(reads.read("insights").get("enhanced_features").asBoolean()).isFalse();
  }

  @Test
  void whatWasKeptBeforeIsNotServedAfterwards() {
    kill(true);
    await().atMost(KILL).until(() -> PublicReads.state(reads.read("item")).startsWith("off"));
    services.all(Mood.DOWN);
    // Long enough for the emptying to have been seen by everyone, predictions on again.
    await().pollDelay(Duration.ofMillis(600)).until(() -> true);
    kill(false);

    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> !PublicReads.state(reads.read("item")).startsWith("off"));
    assertThat(PublicReads.state(reads.read("item"))).startsWith("legacy/");
    assertThat(PublicReads.state(reads.read("insights"))).startsWith("legacy/");
    assertThat(reads.read("alerts").toString()).doesNotContain("pred_91");
  }

  @Test
  void anAnswerInFlightIsJudgedAgainBeforeItIsWritten() throws Exception {
    services.predictions().delay(Duration.ofMillis(220));
    var inFlight = CompletableFuture.supplyAsync(() -> reads.read("item"));
    kill(true);

    JsonNode answer = inFlight.get();
    // Either it was written before the switch was seen, or it holds nothing of the kind any more.
    boolean late = answer.at("/predictive/reason").asText().equals("kill_switch");
    assertThat(answer.at("/data/predictions").isEmpty()).isEqualTo(late);
  }

  @Test
  void aFlagInTheDatabaseTakesItsTypeOut() {
    flag("MAINTENANCE_PREDICTION_ENABLED", "false");

    await()
        .atMost(Duration.ofSeconds(3))
        .until(
            () ->
                reads
                    .read("item")
                    .at("/predictive/parts/maintenance/state")
                    .asText()
                    .equals("off"));
    JsonNode item = reads.read("item");
    assertThat(item.at("/data/predictions").findValuesAsText("prediction_type"))
        .containsExactly("demand");
    assertThat(item.at("/predictive/state").asText()).isEqualTo("live");
    JsonNode analytics = reads.read("insights").at("/data/predictive_analytics");
    assertThat(analytics.has("maintenance_schedule")).isFalse();
    assertThat(analytics.has("demand_forecast")).isTrue();
  }

  private void kill(boolean engaged) {
    database.execute(
        "UPDATE `%s`.kill_switch SET engaged = %d WHERE id = 1"
            .formatted(database.suite(), engaged ? 1 : 0));
  }

  private void flag(String name, String value) {
    database.execute(
        "INSERT INTO inventory_config (config_key, config_value) VALUES ('%s', '%s')"
            .formatted(name, value));
  }
}
