package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What opens and closes while nobody looks at the tables is in the history all the same. */
@QuarkusTest
class PassedLivesTest extends AlertServiceTest {
  private static final Instant FIRST = Instant.parse("2026-01-31T10:00:00Z");

  @Test
  void livesBetweenTwoLooksAreToldWholeAndInTheirOrder() throws SQLException {
    try (Connection nobodyWrites = lockedHistory()) {
      for (int life = 0; life < 2; life++) {
        Shop.push(word(FIRST.plusSeconds(life * 10L), "false")).body("opened", equalTo(1));
        Shop.push(word(FIRST.plusSeconds(life * 10L + 5), "true")).body("closed", equalTo(1));
      }
      nobodyWrites.rollback();
    }

    await()
        .untilAsserted(
            () ->
                Shop.history("kind", "source_shrunk")
                    .body("changes.what", contains("closed", "opened", "closed", "opened"))
                    .body("changes[0].alert.reasons.stage", hasItem("hysteresis"))
                    .body("changes[0].alert.reasons.reason", hasItem("is over, says its source")));
    assertThat(waiting()).isEqualTo("0");
  }

  @Test
  void alertThatClosedAndCameBackBetweenTwoLooksIsTwoLives() throws SQLException {
    Shop.push(word(FIRST, "false"));
    awaitWhats("opened");
    try (Connection nobodyWrites = lockedHistory()) {
      Shop.push(word(FIRST.plusSeconds(5), "true")).body("closed", equalTo(1));
      Shop.push(word(FIRST.plusSeconds(10), "false").replace("12 scans", "3 scans"))
          .body("opened", equalTo(1));
      nobodyWrites.rollback();
    }

    awaitWhats("opened", "closed", "opened");
    Shop.history("kind", "source_shrunk")
        .body("changes[0].alert.message", equalTo("3 scans left"))
        .body("changes[1].alert.message", equalTo("12 scans left"));
  }

  @Test
  void legacyAlertThatIsOverBeforeItIsSeenIsInTheHistoryOnce() throws SQLException {
    // One that is seen, so that the history stands behind it.
    Shop.legacyAlert(database, newest() + 1, "missing", "low");
    await().untilAsserted(() -> Shop.history().body("changes.size()", equalTo(1)));
    long id = newest() + 1;
    try (Connection nobodyWrites = lockedHistory()) {
      Shop.legacyAlert(database, id, "missing", "critical");
      database.execute("UPDATE inventory_health_alerts SET status = 'resolved' WHERE id = " + id);
      nobodyWrites.rollback();
    }

    await()
        .untilAsserted(
            () ->
                Shop.history("alert_id", "health_" + id)
                    .body("changes.what", contains("closed", "opened"))
                    .body("changes[1].alert.severity", equalTo("critical")));
    Shop.legacyAlert(database, id + 1, "missing", "low");
    await().untilAsserted(() -> Shop.history("what", "opened").body("changes.size()", equalTo(3)));
  }

  @Test
  void historyIsForgottenByAge() {
    Shop.push(word(FIRST, "false"));
    awaitWhats("opened");
    database.execute(
        """
        INSERT INTO `%s`.alert_change (alert_id, happened_at, what, actor, comment, severity, kind,
          item_id, category, store, folded_by, snapshot)
        SELECT 'pred_1', NOW(6) - INTERVAL 401 DAY, what, actor, comment, severity, kind, item_id,
          category, store, folded_by, snapshot FROM `%s`.alert_change LIMIT 1
        """
            .formatted(database.suite(), database.suite()));
    Shop.history().body("changes.size()", equalTo(2));

    Shop.cycle().statusCode(200);

    awaitWhats("opened");
  }

  private static void awaitWhats(String... newestFirst) {
    await().untilAsserted(() -> Shop.history().body("changes.what", contains(newestFirst)));
  }

  private static String word(Instant observed, String resolved) {
    return Shop.shrunk(observed, resolved).replace("feature_store", "gateway");
  }

  /** Whoever writes history locks this row: until it is free, nobody does. */
  private Connection lockedHistory() throws SQLException {
    Connection connection = database.root();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "SELECT 1 FROM `%s`.alert_record WHERE id = 1 FOR UPDATE".formatted(database.suite()));
    }
    return connection;
  }

  private long newest() {
    return Long.parseLong(
        Shop.ask(
            database,
            "SELECT GREATEST((SELECT COALESCE(MAX(id), 0) FROM inventory_health_alerts),"
                + " (SELECT legacy_seen FROM `%s`.alert_record))".formatted(database.suite())));
  }

  private String waiting() {
    return Shop.ask(database, "SELECT COUNT(*) FROM `%s`.alert_life".formatted(database.suite()));
  }
}
