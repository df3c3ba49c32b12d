package com.rfid3.foresight.featurestore.backfill;

import static com.rfid3.foresight.featurestore.backfill.BackfillCalls.body;
import static com.rfid3.foresight.featurestore.backfill.BackfillCalls.ended;
import static com.rfid3.foresight.featurestore.backfill.BackfillCalls.order;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.rfid3.foresight.featurestore.ingest.ItemHistoryJob;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A backfill writes what the cycles of its window would have written, whatever becomes of it. */
@QuarkusTest
@TestProfile(BackfillCalls.SwitchedOn.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class BackfillTest extends ShopToBackfill {
  private static final String ROWS =
      """
      SELECT CONCAT_WS('|', entity_kind, target_entity, feature_name, feature_value,
        feature_timestamp, known_at) FROM ml_feature_store ORDER BY 1
      """;
  @Inject ItemHistoryJob items;
  @Inject BackfillDesk desk;

  @Test
  void aWindowIsWhatTheLiveCyclesWroteOverTheDemoShop() throws SQLException {
    liveThrough();
    List<String> live = shop.column(ROWS);
    assertThat(live).hasSizeGreaterThan(10_000);
    for (String feature :
        List.of("in_service_units", "late_returns", "line_units_7d", "daily_rate")) {
      assertThat(live).anyMatch(row -> row.contains("|" + feature + "|"));
    }

    for (Instant from : List.of(first, first.plus(Duration.ofDays(3)))) {
      JsonPath repeated = ended(order(from, last(), "P1D"));
      assertThat(repeated.getInt("written")).as("from %s", from).isZero();
    }
    assertThat(shop.column(ROWS)).isEqualTo(live);

    database.execute("DELETE FROM ml_feature_store");
    JsonPath done = ended(order(first, last(), "P1D"));

    assertThat(done.getString("status")).isEqualTo("succeeded");
    assertThat(shop.column(ROWS)).isEqualTo(live);
    assertThat(done.getInt("written")).isEqualTo(live.size());
    assertThat(
            shop.column(
                "SELECT CONCAT_WS('|', status, changed, JSON_VALUE(detail, '$.step_seconds'))"
                    + " FROM %s.feature_run WHERE run_id = '%s'"
                        .formatted(database.suite(), done.getString("id"))))
        .containsExactly("backfilled|" + live.size() + "|86400");
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

  /** Daily cycles while scans and lines come, late or corrected, items and the map change. */
  private void liveThrough() throws SQLException {
    retold.begin(first);
    for (int day = 0; day <= DAYS; day++) {
      Instant now = first.plus(Duration.ofDays(day));
      clock.stopAt(now);
      changeThings(day);
      items.snapshot(shopTime.dateOf(now));
      retold.cycleAt(now);
    }
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
}
