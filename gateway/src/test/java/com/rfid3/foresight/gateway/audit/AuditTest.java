package com.rfid3.foresight.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Browser;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class AuditTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  TestDatabase database;
  ServerFaults faults;

  @TestHTTPResource URI base;

  private Keys keys;
  private String admin;

  @BeforeEach
  void anAdministrator() {
    keys = new Keys(database);
    admin = keys.of("admin");
  }

  @AfterEach
  void heal() {
    faults.databaseLine().heal();
  }

  @Test
  void aWriteIsNotedWithWhoWhatAndInWhichRequest() {
    String id = "audit-" + System.nanoTime();
    put("/api/integrated/planning/costs", keys.of("planner"), id);

    JsonNode deed = noted("PUT integrated/planning/{list}", id);
    assertThat(deed.get("actor").asText()).isEqualTo("key:test-planner");
    assertThat(deed.get("target").asText()).isEqualTo("/api/integrated/planning/costs");
    assertThat(deed.at("/detail/status").asInt()).isBetween(200, 503);
    assertThat(deed.toString()).doesNotContain("fsk_", "confidential");
  }

  @Test
  void aRefusedWriteIsNotedToo() {
    String id = "refused-" + System.nanoTime();
    put("/api/integrated/planning/costs", keys.of("viewer"), id);

    assertThat(noted("PUT integrated/planning/{list}", id).at("/detail/status").asInt())
        .isEqualTo(403);
  }

  @Test
  void signingInIsNotedAndSoIsAWrongKey() {
    Browser browser = new Browser(base, "127.0.0.88");
    browser.signIn("wrong", "/");
    browser.signIn(keys.of("viewer"), "/");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(deeds("?action=sign-in"))
                    .filteredOn(deed -> deed.get("target").asText().equals("127.0.0.88"))
                    .extracting(deed -> deed.get("action").asText())
                    .containsExactly("sign-in", "sign-in.refused"));
  }

  @Test
  void aFlagThatChangesIsNoted() {
    try {
      database.execute(
          """
          INSERT INTO inventory_config (config_key, config_value, category)
          VALUES ('maintenance_prediction_enabled', 'false', 'flags')
          """);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(deeds("?action=flag.changed"))
                      .anyMatch(
                          deed ->
                              deed.get("target").asText().equals("MAINTENANCE_PREDICTION_ENABLED")
                                  && deed.get("actor").asText().equals("source:database")
                                  && !deed.at("/detail/to").asBoolean()));
    } finally {
      database.execute(
          "DELETE FROM inventory_config WHERE config_key = 'maintenance_prediction_enabled'");
    }
  }

  @Test
  void whatIsDoneWithoutTheDatabaseIsNotedLater() {
    String id = "later-" + System.nanoTime();
    String planner = keys.of("planner");
    put("/api/integrated/planning/costs", planner, "warm-" + id);
    faults.databaseLine().refuse();
    put("/api/integrated/planning/costs", planner, id);
    faults.databaseLine().heal();

    assertThat(noted("PUT integrated/planning/{list}", id).get("request_id").asText())
        .isEqualTo(id);
  }

  @Test
  void theListIsReadInPages() {
    put("/api/integrated/planning/costs", keys.of("planner"), "one");
    put("/api/integrated/planning/costs", keys.of("planner"), "two");
    await().atMost(PATIENCE).until(() -> deeds("?limit=2").size() == 2);

    JsonNode first = page("?limit=1");
    String cursor = first.at("/page/next_cursor").asText();
    JsonNode second = page("?limit=1&cursor=" + cursor);
    assertThat(second.at("/audit/0/id").asLong()).isLessThan(first.at("/audit/0/id").asLong());
    var bad =
        new PublicReads(base)
            .get("/api/integrated/admin/audit?limit=0&cursor=x", "X-API-Key", admin);
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(PublicReads.json(bad.body()).get("violations")).hasSize(2);
  }

  private JsonNode noted(String action, String requestId) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                deeds("?limit=500").stream()
                    .filter(deed -> deed.get("request_id").asText().equals(requestId))
                    .filter(deed -> deed.get("action").asText().equals(action))
                    .findFirst(),
            found -> found.isPresent())
        .orElseThrow();
  }

  private List<JsonNode> deeds(String query) {
    return StreamSupport.stream(page(query).get("audit").spliterator(), false).toList();
  }

  private JsonNode page(String query) {
    var answer =
        new PublicReads(base).get("/api/integrated/admin/audit" + query, "X-API-Key", admin);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return PublicReads.json(answer.body()).get("data");
  }

  private void put(String path, String key, String requestId) {
    new PublicReads(base)
        .send(
            HttpRequest.newBuilder(base.resolve(path))
                .header("X-API-Key", key)
                .header("X-Request-Id", requestId)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"confidential\":1}"))
                .build());
  }
}
