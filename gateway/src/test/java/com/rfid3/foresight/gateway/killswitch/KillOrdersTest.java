package com.rfid3.foresight.gateway.killswitch;

import static com.rfid3.foresight.gateway.standin.ServicesResource.OPERATOR_KEY;
import static com.rfid3.foresight.gateway.standin.ServicesResource.WEBHOOK_SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
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
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class KillOrdersTest {
  private static final String OFF = "{\"engaged\":true,\"reason\":\"wrong numbers\"}";
  private static final String ON = "{\"engaged\":false}";

  TestDatabase database;
  ServerFaults faults;

  @TestHTTPResource URI base;

  private PublicReads reads;

  @BeforeEach
  void predictionsAreServed() {
    reads = new PublicReads(base);
    ShopRows.write(database);
    await().atMost(Duration.ofSeconds(40)).until(() -> state().equals("live"));
  }

  @AfterEach
  void heal() {
    faults.heal();
    await().until(() -> order(ON, OPERATOR_KEY).statusCode() == 200);
  }

  @Test
  void theAnswerAfterTheOrderHoldsNoPrediction() throws SQLException {
    JsonNode done = PublicReads.json(order(OFF, OPERATOR_KEY).body()).get("data");

    assertThat(state()).isEqualTo("off/kill_switch");
    assertThat(done.get("engaged").asBoolean()).isTrue();
    assertThat(done.get("stored").asBoolean()).isTrue();
    assertThat(lastNote()).isEqualTo("launcher kill_switch wrong numbers");
  }

  @Test
  void itWorksWithoutRedis() {
    faults.redisLine().refuse();

    JsonNode done = PublicReads.json(order(OFF, OPERATOR_KEY).body()).get("data");

    assertThat(state()).isEqualTo("off/kill_switch");
    assertThat(done.get("stored").asBoolean()).isTrue();
  }

  @Test
  void aRedisThatHangsKeepsNoOrderWaiting() {
    faults.redisLine().delay(Duration.ofMinutes(1));

    assertThat(order(OFF, OPERATOR_KEY).statusCode()).isEqualTo(200);
    assertThat(reads.read("item").at("/data/predictions").isEmpty()).isTrue();
  }

  @Test
  void offHoldsEvenWhileTheDatabaseIsAwayAndIsStoredWhenItIsBack() {
    faults.databaseLine().refuse();

    JsonNode done = PublicReads.json(order(OFF, OPERATOR_KEY).body()).get("data");
    assertThat(done.get("stored").asBoolean()).isFalse();
    assertThat(reads.read("item").at("/data/predictions").isEmpty()).isTrue();

    faults.databaseLine().heal();
    await().atMost(Duration.ofSeconds(20)).until(this::isStored);
    assertThat(state()).isEqualTo("off/kill_switch");
  }

  @Test
  void onIsRefusedWhileItCannotBeStored() {
    order(OFF, OPERATOR_KEY);
    faults.databaseLine().refuse();

    HttpResponse<String> refused = order(ON, OPERATOR_KEY);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("Predictions stay off");
  }

  @Test
  void strangersAreRefusedAndWrongWordsAreNamed() {
    assertThat(order(OFF, "guessed").statusCode()).isEqualTo(401);
    assertThat(order("{\"reason\":\"x\"}", OPERATOR_KEY).body()).contains("\"engaged\"");
    assertThat(hook("guessed")).isEqualTo(401);
    assertThat(hook(WEBHOOK_SECRET)).isEqualTo(204);
    assertThat(state()).isEqualTo("live");
  }

  private String state() {
    return PublicReads.state(reads.read("item"));
  }

  private boolean isStored() throws SQLException {
    return text("SELECT engaged FROM `%s`.kill_switch").equals("1");
  }

  private String lastNote() throws SQLException {
    return text(
        "SELECT CONCAT(actor, ' ', action, ' ', JSON_VALUE(detail, '$.reason')) FROM"
            + " `%s`.audit_log ORDER BY id DESC LIMIT 1");
  }

  private String text(String query) throws SQLException {
    try (var root = database.root();
        var statement = root.createStatement();
        var rows = statement.executeQuery(query.formatted(database.suite()))) {
      rows.next();
      return rows.getString(1);
    }
  }

  private HttpResponse<String> order(String body, String key) {
    return post("operator/kill-switch", body, "X-Operator-Key", key);
  }

  private int hook(String secret) {
    return post("admin/unleash-webhook", "{}", "Authorization", secret).statusCode();
  }

  private HttpResponse<String> post(String path, String body, String header, String value) {
    return reads.send(
        HttpRequest.newBuilder(base.resolve("/api/integrated/" + path))
            .header("Content-Type", "application/json")
            .header(header, value)
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(body))
            .build());
  }
}
