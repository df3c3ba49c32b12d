package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.rfid3.foresight.schema.migration.ServicePasswords;
import com.rfid3.foresight.schema.migration.ServiceUser;
import com.rfid3.foresight.schema.migration.SuiteSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With write-through on, deeds are seen in the legacy alert's own fields. */
@QuarkusTest
@TestProfile(WriteThroughTest.On.class)
class WriteThroughTest extends AlertServiceTest {
  private static final String BY_ANN = "{\"by\": \"ann\", \"comment\": \"done\"}";

  /** The setting under test. */
  public static class On implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("foresight.alerts.write-through", "true");
    }
  }

  @BeforeEach
  void oneAlert() throws SQLException {
    new SuiteSchema(database.installation(), Clock.systemUTC())
        .withWriteThrough(true)
        .migrate(ServicePasswords.shared(database.password(ServiceUser.ALERTS)));
    Shop.legacyAlert(database, 17, "missing", "high");
    Shop.cycle();
  }

  @Test
  void acknowledgingSetsTheLegacyRowAsTheLegacyApplicationWould() {
    Shop.act("health_17", "acknowledge", BY_ANN).statusCode(204);

    assertThat(row(17)).isEqualTo("acknowledged|ann|recent||");
    assertThat(image(17)).isEqualTo("active||written");
    deeds().body("on", equalTo(true)).body("deeds[0].state", equalTo("written"));
    Shop.list().body("alerts[0].status", equalTo("acknowledged"));
  }

  @Test
  void resolvingKeepsWhatWasThereBeforeTheFirstWrite() {
    await()
        .untilAsserted(
            () -> Shop.history("alert_id", "health_17").body("changes.what", contains("opened")));
    Shop.act("health_17", "acknowledge", BY_ANN).statusCode(204);
    Shop.act("health_17", "resolve", BY_ANN.replace("ann", "bob")).statusCode(204);

    assertThat(row(17)).isEqualTo("resolved|ann|recent|bob|recent");
    assertThat(image(17)).isEqualTo("active||written");
    Shop.list().body("alerts", empty());
    await()
        .untilAsserted(
            () ->
                Shop.history("alert_id", "health_17", "what", "closed")
                    .body("changes.size()", equalTo(1)));
  }

  @Test
  void olderResolvedAlertOfTheItemIsInTheWayAndTheRowIsClosedBesideIt() {
    older(16, "resolved");

    Shop.act("health_17", "resolve", BY_ANN).statusCode(204);

    assertThat(row(17)).isEqualTo("dismissed|||ann|recent");
    assertThat(row(16)).as("left alone").startsWith("resolved");
    Shop.list().body("alerts", empty());
  }

  @Test
  void fullKeyLeavesTheRowAndTells() {
    older(15, "resolved");
    older(16, "dismissed");

    Shop.act("health_17", "resolve", BY_ANN).statusCode(204);

    assertThat(row(17)).isEqualTo("active||||");
    deeds().body("deeds.state", contains("in_the_way"));
    Shop.list().body("alerts[0].status", equalTo("resolved")).body("alerts.size()", equalTo(1));
  }

  @Test
  void lockedRowIsWrittenLaterAndHoldsNobodyUp() throws SQLException {
    Shop.legacyAlert(database, 18, "missing", "high");
    Shop.cycle();
    try (Connection legacy = database.root()) {
      legacy.setAutoCommit(false);
      try (var statement = legacy.createStatement()) {
        statement.execute("UPDATE inventory_health_alerts SET severity = 'low' WHERE id = 17");
      }
      given()
          .contentType(ContentType.JSON)
          .body(
              "{\"ids\": [\"health_17\", \"health_18\"], \"action\": \"resolve\", \"by\": \"ann\"}")
          .post("/v1/alerts/bulk")
          .then()
          .statusCode(200);
      assertThat(row(18)).startsWith("resolved");
      assertThat(row(17)).startsWith("active");
      legacy.rollback();
    }

    Shop.cycle().statusCode(200);

    assertThat(row(17)).startsWith("resolved");
    deeds().body("deeds.state", contains("written", "written"));
  }

  @Test
  void whatEndsByItselfStaysTheSuitesOwn() {
    String until = BY_ANN.replace("}", ", \"until\": \"" + Instant.now().plusSeconds(600) + "\"}");
    Shop.act("health_17", "acknowledge", until).statusCode(204);
    Shop.act("health_17", "snooze", until).statusCode(204);

    assertThat(row(17)).isEqualTo("active||||");
    deeds().body("deeds", empty());
  }

  private static ValidatableResponse deeds() {
    return given().get("/v1/alerts/write-through").then().statusCode(200);
  }

  private void older(long id, String status) {
    database.execute(
        """
        INSERT INTO inventory_health_alerts (id, tag_id, alert_type, severity, status)
        VALUES (%d, 'TAG 17', 'missing', 'high', '%s')
        """
            .formatted(id, status));
  }

  /** Status, who acknowledged and when, who resolved and when; the shop's clock is its own. */
  private String row(long id) {
    String recent =
        "IF(%1$s IS NULL, '', IF(ABS(TIMESTAMPDIFF(HOUR, %1$s, UTC_TIMESTAMP())) < 7,"
            + " 'recent', 'odd'))";
    return Shop.ask(
        database,
        "SELECT CONCAT_WS('|', status, COALESCE(acknowledged_by, ''), "
            + recent.formatted("acknowledged_at")
            + ", COALESCE(resolved_by, ''), "
            + recent.formatted("resolved_at")
            + ") FROM inventory_health_alerts WHERE id = "
            + id);
  }

  private String image(long id) {
    return Shop.ask(
        database,
        "SELECT CONCAT_WS('|', was_status, COALESCE(was_acknowledged_by, ''), state) FROM `%s`.alert_write_through WHERE id = %d"
            .formatted(database.suite(), id));
  }
}
