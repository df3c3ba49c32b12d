package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The four tests of the integration plan, against the real routes. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class IntegrationPlanTest {
  TestDatabase database;

  @TestHTTPResource URI base;

  private PublicReads reads;

  @BeforeEach
  void connect() {
    reads = new PublicReads(base);
  }

  @Test
  void enhancedAnalyticsFallBack() {
    database.execute(
        "INSERT INTO inventory_config (config_key, config_value)"
            + " VALUES ('PREDICTIVE_ANALYTICS_ENABLED', 'false')");
    try {
      await()
          .atMost(Duration.ofSeconds(3))
          .untilAsserted(
              () -> {
                JsonNode answer = reads.read("insights");
                assertThat(answer.get("success").asBoolean()).isTrue();
                assertThat(answer.get("enhanced_features").asBoolean()).isFalse();
                assertThat(answer.get("fallback_reason").asText()).isEqualTo("flag_off");
              });
    } finally {
      database.execute("DELETE FROM inventory_config");
    }
  }

  @Test
  void theExistingSummaryKeepsItsForm() {
    JsonNode answer = reads.read("summary");

    assertThat(answer.has("success")).isTrue();
    assertThat(answer.get("data").isObject()).isTrue();
  }

  @Test
  void theExistingTablesAreThere() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var connection = database.root();
        var rows = connection.createStatement().executeQuery("SHOW TABLES")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }

    assertThat(tables).contains("id_item_master", "id_transactions", "analytics_predictions");
  }

  @Test
  void aReadStaysUnderTwoSeconds() {
    reads.read("summary");
    long began = System.nanoTime();

    reads.read("summary");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }
}
