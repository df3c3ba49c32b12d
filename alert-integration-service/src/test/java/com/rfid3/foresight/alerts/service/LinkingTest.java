package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.redis.client.RedisAPI;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkingTest extends AlertServiceTest {
  private static final String LINK =
      """
      SELECT CONCAT_WS('|', prediction_id, predicted_severity, prediction_confidence)
        FROM inventory_health_alerts WHERE id = 17
      """;

  @Inject RedisAPI redis;

  @BeforeEach
  void explainedAlert() {
    Shop.legacyAlert(database, 17, "quality_decline", "medium");
    predictions.propose(Shop.serviceDue("TAG 17", 0.8, "critical"));
  }

  @Test
  void explainedRowNamesItsPrediction() {
    Shop.cycle().body("linked", equalTo(1));

    assertThat(Shop.ask(database, LINK)).isEqualTo("7|critical|0.8000");
    Shop.cycle().body("linked", equalTo(0));
  }

  @Test
  void nothingIsLinkedWhileTheLegacyApplicationReloads() {
    redis.set(List.of("full_refresh_lock", "1")).await().indefinitely();
    try {
      Shop.cycle().statusCode(200).body("linked", equalTo(0));
    } finally {
      redis.del(List.of("full_refresh_lock")).await().indefinitely();
    }
    Shop.cycle().body("linked", equalTo(1));
  }

  @Test
  void linkOfAPredictionThatIsGoneIsTakenBack() {
    Shop.cycle();
    predictions.propose();

    await().untilAsserted(() -> Shop.cycle().body("intake.closed", equalTo(1)));

    assertThat(Shop.ask(database, LINK)).isEmpty();
  }

  @Test
  void rowThatTheLegacyApplicationHoldsIsLeftForTheNextCycle() throws SQLException {
    try (var legacy = database.root()) {
      legacy.setAutoCommit(false);
      legacy.createStatement().execute("SELECT * FROM inventory_health_alerts FOR UPDATE");
      Shop.cycle().statusCode(200).body("linked", equalTo(0));
    }
    Shop.cycle().body("linked", equalTo(1));
  }
}
