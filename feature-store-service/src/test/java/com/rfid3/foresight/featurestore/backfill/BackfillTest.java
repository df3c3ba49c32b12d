package com.rfid3.foresight.featurestore.backfill;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.rfid3.foresight.featurestore.ingest.ItemHistoryJob;
import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.testing.ShopClock;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backfill writes what the cycles of its window would have written, whatever becomes of it. */
@QuarkusTest
@TestProfile(BackfillTest.SwitchedOn.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class BackfillTest {
  private static final int DAYS = 7;
  private static final String ROWS =
      """
      SELECT CONCAT_WS('|', entity_kind, target_entity, feature_name, feature_value,
        feature_timestamp, known_at) FROM ml_feature_store ORDER BY 1
      """;
  private final Instant first =
      Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS + 2));
  TestDatabase database;
  @Inject ShopClock clock;
  @Inject ShopTime shopTime;
  @Inject ItemHistoryJob items;
  @Inject BackfillDesk desk;
  private LegacyShop shop;

  /** The flag that gates what is computed. */
  public static class SwitchedOn extends CyclesByHand {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
      return settings;
    }
  }

  @BeforeEach
  void emptyShop() {
    shop = new LegacyShop(database);
    shop.empty();
  }

  @AfterEach
  void go() {
    clock.go();
  }

  @Test
  void aWindowIsWhatTheLiveCyclesWroteOverTheDemoShop() throws SQLException {
    liveThrough();
    List<String> live = shop.column(ROWS);
    assertThat(live).hasSizeGreaterThan(10_000);
    assertThat(live).anyMatch(row -> row.contains("|in_service_units|"));

    JsonPath repeated = ended(order(first, last(), "P1D"));
    assertThat(repeated.getInt("written")).isZero();
    assertThat(shop.column(ROWS)).isEqualTo(live);

    database.execute("DELETE FROM ml_feature_store");
    JsonPath done = ended(order(first, last(), "P1D"));

    assertThat(done.getString("status")).isEqualTo("succeeded");
    assertThat(shop.column(ROWS)).isEqualTo(live);
    assertThat(done.getInt("written")).isEqualTo(live.size());
  }

  @Test
  void oneWhoseProcessDiedIsTakenUpWhereItStopped() {
    someScans();
    String whole = order(first, last(), "PT5M");
    ended(whole);
    List<String> rows = shop.column(ROWS);
    String id = UUID.randomUUID().toString();
    String slot = "2026-03-02 10:00:00";
    database.execute(
        "DELETE FROM ml_feature_store WHERE target_entity > 'TAG5' AND entity_kind = 'item' AND NOT is_real_time");
    shop.suite(
        """
        INSERT INTO feature_backfill (id, window_from, window_to, step_seconds, status, stage,
          cursor_tag, done, total, written, requested_by, fencing_token, slot, started_at)
        SELECT '%s', window_from, window_to, step_seconds, 'running', 'items', 'TAG5', 5, 9, 7, 'x',
          1, '%s', started_at FROM feature_backfill WHERE id = '%s'
        """
            .formatted(id, slot, whole));
    shop.suite(
        """
        INSERT INTO job_run (job, slot, service, owner, fencing_token, lease_until, status, started_at)
        VALUES ('backfill:%s', '%s', 'feature-store-service', 'dead', 1,
          UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, 'running', UTC_TIMESTAMP(6))
        """
            .formatted(id, slot));

    desk.resume().await().indefinitely();
    JsonPath done = ended(id);

    assertThat(done.getString("status")).isEqualTo("succeeded");
    assertThat(done.getInt("written")).isGreaterThan(7);
    assertThat(shop.column(ROWS)).isEqualTo(rows);
    given()
        .get("/v1/jobs?job=backfill:" + id)
        .then()
        .body("[0].status", equalTo("succeeded"))
        .body("[0].outcome.status", equalTo("succeeded"));
  }

  @Test
  void oneThatSomebodyHoldsIsLeftAloneAndOneThatIsToStopStops() {
    someScans();
    String id = UUID.randomUUID().toString();
    shop.suite(
        """
        INSERT INTO feature_backfill (id, window_from, window_to, step_seconds, status, stage,
          requested_by, slot, started_at) VALUES ('%s', '2026-03-01', '2026-03-02', 300, 'running',
          'items', 'x', '2026-03-02 11:00:00', '2026-03-02')
        """
            .formatted(id));
    shop.suite(
        """
        INSERT INTO job_run (job, slot, service, owner, fencing_token, lease_until, status, started_at)
        VALUES ('backfill:%s', '2026-03-02 11:00:00', 'feature-store-service', 'alive', 1,
          UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, 'running', UTC_TIMESTAMP(6))
        """
            .formatted(id));
    desk.resume().await().indefinitely();
    given().get("/v1/features/backfills/" + id).then().body("status", equalTo("running"));
    given()
        .contentType("application/json")
        .body(body(first, last(), "P1D"))
        .post("/v1/features/backfills")
        .then()
        .statusCode(409)
        .body("detail", equalTo("A backfill is under way"));

    given().delete("/v1/features/backfills/" + id).then().body("cancel_requested", equalTo(true));
    shop.suite(
        "UPDATE job_run SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE job = 'backfill:%s'"
            .formatted(id));
    desk.resume().await().indefinitely();

    assertThat(ended(id).getString("status")).isEqualTo("cancelled");
  }

  @Test
  void eventsTellOfTheEndAndGoOnAfterTheLastSeen() {
    someScans();
    String id = order(first, last(), "P1D");
    ended(id);

    String events = given().get("/v1/features/backfills/{id}/events", id).asString();
    assertThat(events).contains("event:succeeded").contains("\"id\":\"" + id + "\"");
    String last = events.lines().filter(line -> line.startsWith("id:")).toList().getLast();
    given()
        .header("Last-Event-ID", last.substring("id:".length()).strip())
        .get("/v1/features/backfills/{id}/events", id)
        .then()
        .statusCode(200)
        .body(equalTo(""));
    given().get("/v1/features/backfills").then().body("backfills.id", hasItems(id));
  }

  @Test
  void ordersThatDoNotHoldAreRefusedByName() {
    refused("{}", "from", "to");
    refused("{\"from\": \"yesterday\", \"to\": \"2026-03-02T10:00:00Z\"}", "from");
    refused("{\"from\": \"2026-03-02T10:00:00Z\", \"to\": \"2999-03-02T10:00:00Z\"}", "to");
    refused("{\"from\": \"2026-03-02T10:00:00Z\", \"to\": \"2026-03-01T10:00:00Z\"}", "to");
    refused(body(first, last(), "PT1S"), "step");
    refused(body(first, last(), "a day"), "step");
    given().get("/v1/features/backfills/none").then().statusCode(404);
    given().delete("/v1/features/backfills/none").then().statusCode(404);
    given()
        .contentType("application/json")
        .body(body(first, last(), "P1D"))
        .post("/v1/features/backfills")
        .then()
        .statusCode(409)
        .body("detail", containsString("No feature cycle"));
  }

  private void refused(String body, String... fields) {
    given()
        .contentType("application/json")
        .body(body)
        .post("/v1/features/backfills")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of(fields)));
  }

  /** Daily cycles while scans come, late or corrected, items change, and the map is changed. */
  private void liveThrough() throws SQLException {
    try (var connection = database.root()) {
      DemoShop.of(ShopPlan.small(Clock.systemUTC())).writeTo(connection);
    }
    database.execute(
        "CREATE TABLE later AS SELECT * FROM id_transactions WHERE scan_date > '"
            + local(first)
            + "'",
        "DELETE FROM id_transactions WHERE scan_date > '" + local(first) + "'");
    for (int day = 0; day <= DAYS; day++) {
      Instant now = first.plus(Duration.ofDays(day));
      clock.stopAt(now);
      String due =
          "scan_date <= '%s' OR (scan_date <= '%s' AND id %% 5 <> 0)"
              .formatted(local(now.minus(Duration.ofDays(2))), local(now));
      database.execute(
          "INSERT INTO id_transactions SELECT * FROM later WHERE " + due,
          "DELETE FROM later WHERE " + due);
      changeThings(day);
      items.snapshot(shopTime.dateOf(now));
      given().post("/v1/cycles").then().statusCode(200);
    }
    database.execute("DROP TABLE later");
    clock.go();
  }

  private void changeThings(int day) {
    if (day % 3 == 1) {
      database.execute(
          "UPDATE id_transactions SET status = 'Repair', quality = 'C' WHERE id % 97 = " + day,
          "UPDATE id_item_master SET status = 'Repair' WHERE item_num IS NULL AND MOD(CRC32(tag_id), 13) = "
              + day,
          "UPDATE user_rental_class_mappings SET category = 'Chairs' WHERE MOD(CRC32(rental_class_id), 17) = "
              + day);
    }
  }

  private void someScans() {
    for (int i = 1; i < 10; i++) {
      shop.rental("TAG" + i, local(first.plus(Duration.ofHours(i))), "20" + i);
      shop.back("TAG" + i, local(first.plus(Duration.ofHours(30L + i))), "Repair");
    }
    clock.stopAt(first.minus(Duration.ofHours(1)));
    given().post("/v1/cycles").then().statusCode(200);
    clock.go();
    given().post("/v1/cycles").then().statusCode(200);
  }

  private LocalDateTime localTime(Instant at) {
    return shopTime.localOf(at);
  }

  private String local(Instant at) {
    return localTime(at).toString().replace('T', ' ');
  }

  private Instant last() {
    return first.plus(Duration.ofDays(DAYS));
  }

  private static String order(Instant from, Instant to, String step) {
    return given()
        .contentType("application/json")
        .body(body(from, to, step))
        .post("/v1/features/backfills")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static String body(Instant from, Instant to, String step) {
    return "{\"from\": \"%s\", \"to\": \"%s\", \"step\": \"%s\"}".formatted(from, to, step);
  }

  private static JsonPath ended(String id) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                !given()
                    .get("/v1/features/backfills/" + id)
                    .jsonPath()
                    .getString("status")
                    .equals("running"));
    return given().get("/v1/features/backfills/" + id).jsonPath();
  }
}
