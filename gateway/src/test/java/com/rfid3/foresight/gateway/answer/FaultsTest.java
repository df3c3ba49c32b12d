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
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One fault at a time: every answer is 200 in its shape and says what is wrong. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class FaultsTest {
  private static final List<String> READS = List.of("item", "alerts", "insights", "summary");
  private static final String NEVER_ASKED = "/api/integrated/item/aB12/predictions";
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  Services services;
  TestDatabase database;
  ServerFaults servers;

  @TestHTTPResource URI base;

  private PublicReads reads;

  @BeforeEach
  void everythingIsLive() {
    reads = new PublicReads(base);
    ShopRows.write(database);
    await().atMost(Duration.ofSeconds(40)).untilAsserted(Steadily.asserted(this::allLive));
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
    servers.heal();
  }

  @ParameterizedTest
  @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
  void aFaultOfThePredictionsIsSurvived(Mood fault) {
    services.predictions().is(fault);

    for (int call = 0; call < 3; call++) {
      for (String name : List.of("item", "insights", "summary")) {
        assertThat(PublicReads.state(reads.read(name))).isIn(expected("stale", fault));
      }
    }
    assertThat(PublicReads.state(reads.read("alerts"))).isEqualTo("live");
    JsonNode unknown = reads.read("item", NEVER_ASKED);
    assertThat(PublicReads.state(unknown)).isIn(expected("legacy", fault));
    assertThat(unknown.at("/data/predictions")).isEmpty();
    assertThat(unknown.at("/data/item_info/common_name").asText()).isEqualTo("LINEN");

    services.predictions().is(Mood.WELL);
    await().atMost(RECOVERY).untilAsserted(this::allLive);
  }

  @ParameterizedTest
  @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
  void aFaultOfTheAlertsIsSurvived(Mood fault) {
    services.alerts().is(fault);

    JsonNode answer = reads.read("alerts");
    assertThat(PublicReads.state(answer)).isIn(expected("stale", fault));
    assertThat(answer.at("/data/alerts").findValuesAsText("id"))
        .as(
            "worst first, then expected loss: the kept prediction with the legacy alerts as they are")
        .hasSize(4)
        .startsWith("pred_91");
    assertThat(answer.at("/data/summary/existing_alerts").asInt()).isEqualTo(3);
    assertThat(PublicReads.state(reads.read("item"))).isEqualTo("live");

    services.alerts().is(Mood.WELL);
    await().atMost(RECOVERY).untilAsserted(this::allLive);
  }

  @Test
  void aPageBegunWithoutTheServiceIsEndedWithoutIt() {
    services.alerts().is(Mood.DOWN);
    String path = "/api/integrated/dashboard/alerts?limit=3";
    JsonNode first = reads.read("alerts", path);
    String cursor = first.at("/data/page/next_cursor").asText();

    JsonNode second = reads.read("alerts", path + "&cursor=" + cursor);

    assertThat(first.at("/data/alerts")).hasSize(3);
    assertThat(second.at("/data/alerts")).hasSize(1);
    assertThat(second.at("/data/page/next_cursor").isNull()).isTrue();
    assertThat(second.at("/data/alerts/0/severity").asText()).isEqualTo("low");
  }

  @Test
  void aStoppedDatabaseLeavesTheLastKnownGood() {
    servers.mariaDb().kill();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              for (String name : List.of("item", "insights", "summary")) {
                assertThat(PublicReads.state(reads.read(name))).isEqualTo("stale/database_down");
              }
            });
    JsonNode item = reads.read("item");
    assertThat(item.at("/data/item_info/common_name").asText()).isEqualTo("TABLE 8FT");
    JsonNode never = reads.read("item", "/api/integrated/item/Never%2FSeen/predictions");
    assertThat(PublicReads.state(never)).isEqualTo("empty/database_down");
    assertThat(never.at("/data/item_info/tag_id").asText()).isEqualTo("Never/Seen");
    assertThat(never.at("/data/item_info/status").isNull()).isTrue();
    assertThat(reads.get("/q/health/ready").statusCode()).isEqualTo(200);

    servers.mariaDb().start();
    await().atMost(RECOVERY).untilAsserted(this::allLive);
  }

  @Test
  void aStoppedRedisIsNotNoticed() {
    servers.redis().kill();

    for (int call = 0; call < 5; call++) {
      allLive();
    }
    services.all(Mood.DOWN);
    for (String name : READS) {
      assertThat(PublicReads.state(reads.read(name))).startsWith("stale/");
    }
  }

  @Test
  void everythingGoneIsStillAnAnswer() {
    services.all(Mood.DOWN);
    servers.redis().kill();
    servers.mariaDb().kill();

    for (String name : PublicReads.PATHS.keySet()) {
      reads.read(name);
    }
    JsonNode health = reads.read("health");
    assertThat(health.at("/data/features")).isNotEmpty();
  }

  private void allLive() {
    for (String name : READS) {
      assertThat(PublicReads.state(reads.read(name))).as(name).isEqualTo("live");
    }
  }

  private static List<String> expected(String state, Mood fault) {
    String reason = fault == Mood.SLOW ? "timeout" : "service_down";
    return List.of(state + "/" + reason, state + "/circuit_open");
  }
}
