package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class ReadsTest {
  Services services;
  TestDatabase database;

  @TestHTTPResource URI base;

  private PublicReads reads;

  @BeforeEach
  void aShopWithFigures() {
    reads = new PublicReads(base);
    ShopRows.write(database);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode summary = reads.read("summary");
              assertThat(summary.at("/data/inventory_overview/total_items").asInt()).isEqualTo(4);
              assertThat(PublicReads.state(summary)).isEqualTo("live");
              assertThat(PublicReads.state(reads.read("alerts"))).isEqualTo("live");
            });
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"item", "alerts", "insights", "summary"})
  void everyReadIsLiveInItsShape(String name) {
    assertThat(PublicReads.state(reads.read(name))).isEqualTo("live");
  }

  @Test
  void anItemCarriesItsPredictions() {
    JsonNode data = reads.read("item").get("data");

    assertThat(data.at("/item_info/common_name").asText()).isEqualTo("TABLE 8FT");
    assertThat(data.at("/item_info/current_location").asText()).isEqualTo("NR4x1");
    assertThat(data.at("/predictions/0/confidence_upper").asDouble()).isEqualTo(0.41);
    assertThat(data.at("/predictions/1/status").asText()).isEqualTo("insufficient_data");
    assertThat(data.at("/last_updated").asText()).isEqualTo("2026-01-31T10:00:00Z");
  }

  @Test
  void anUnknownItemIs404AndEchoed() {
    var response = reads.get("/api/integrated/item/no%2Fsuch/predictions");

    assertThat(response.statusCode()).isEqualTo(404);
    JsonNode problem = PublicReads.json(response.body());
    assertThat(problem.get("code").asText()).isEqualTo("ITEM_NOT_FOUND");
    assertThat(problem.get("item_id").asText()).isEqualTo("no/such");
    assertThat(problem.get("success").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "A%20B%2FC%3FD%23E, A B/C?D#E",
    "a%20b%2fc%3fd%23e, A B/C?D#E",
    "AB12, aB12",
    "300f4f573ad003c1d2a1b2c3, 300F4F573AD003C1D2A1B2C3"
  })
  void oddTagsAnswerWithTheStoredSpelling(String encoded, String stored) {
    JsonNode answer = reads.read("item", "/api/integrated/item/" + encoded + "/predictions");

    assertThat(answer.at("/data/item_info/tag_id").asText()).isEqualTo(stored);
  }

  @Test
  void theServiceIsAskedForTheTagAsItIs() {
    reads.read("item", "/api/integrated/item/A%20B%2FC%3FD%23E/predictions");

    assertThat(services.predictions().asked()).contains("/v1/items/A%20B%2FC%3FD%23E/predictions");
  }

  @Test
  void theFiguresAreThoseOfTheLegacyDashboard() {
    JsonNode data = reads.read("insights").get("data");

    assertThat(data.at("/inventory_overview/items_on_rent").asInt()).isEqualTo(1);
    assertThat(data.at("/inventory_overview/utilization_rate").asDouble()).isEqualTo(25.0);
    assertThat(data.at("/health_metrics/active_alerts").asInt()).isEqualTo(2);
    // 100 - 5 critical - 0.5 low - 7.5 for a utilisation of 25 % - 10 for a quiet week
    assertThat(data.at("/health_metrics/health_score").asDouble()).isEqualTo(77.0);
    assertThat(data.at("/activity_metrics/recent_scans").asInt()).isEqualTo(2);
    assertThat(data.at("/activity_metrics/scan_rate_per_day").asDouble()).isEqualTo(0.3);
    assertThat(data.at("/by_category/Tables").asInt()).isEqualTo(2);
    assertThat(data.at("/by_quality/unknown").asInt()).isEqualTo(1);
  }

  @Test
  void aStoreAndACategoryNarrowTheFigures() {
    String path = "/api/inventory-analytics/enhanced-insights";

    assertThat(
            reads
                .read("insights", path + "?store=3607")
                .at("/data/inventory_overview/total_items")
                .asInt())
        .isEqualTo(1);
    assertThat(
            reads
                .read("insights", path + "?category=tables&store=all&time_range=7")
                .at("/data/inventory_overview/total_items")
                .asInt())
        .isEqualTo(2);
    assertThat(services.predictions().asked())
        .contains("/v1/outlook?category=tables&store=all&time_range=7");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/integrated/dashboard/alerts?limit=-1&severity=purple&type=x&status=y&cursor=broken, 5",
    "/api/integrated/dashboard/alerts?limit=501, 1",
    "/api/integrated/dashboard/alerts?cursor=YWJj, 1",
    "/api/inventory-analytics/enhanced-insights?time_range=abc&store=12345678901, 2",
    "/api/inventory-analytics/enhanced-insights?time_range=0, 1"
  })
  void everyBadParameterIsNamed(String path, int violations) {
    var response = reads.get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(PublicReads.json(response.body()).get("violations")).hasSize(violations);
  }

  @Test
  void aVersionTheCallerHasIsNotSentAgain() {
    String path = PublicReads.PATHS.get("item");
    String tag = reads.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(reads.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(reads.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    long revision = reads.read("item").at("/predictive/flags_revision").asLong();
    assertThat(tag).startsWith("\"" + revision + "-");
  }

  @Test
  void theHealthSaysWhichComponentsAnswer() {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              JsonNode health = reads.read("health");
              assertThat(health.at("/data/overall_status").asText()).isEqualTo("healthy");
              assertThat(health.get("success").asBoolean()).isTrue();
            });
    services.predictions().is(Mood.DOWN);
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              JsonNode health = reads.read("health");
              assertThat(health.at("/data/components/ml_models").asText()).isEqualTo("unavailable");
              assertThat(health.at("/data/overall_status").asText()).isEqualTo("degraded");
            });
  }

  @Test
  void theFlagsSayWhoDecidedThem() {
    JsonNode flags = reads.read("flags").at("/data/flags");

    assertThat(flags.at("/DEMAND_FORECASTING_ENABLED/source").asText()).isEqualTo("environment");
    assertThat(flags.at("/PACK_MANAGEMENT_ENABLED/enabled").asBoolean()).isFalse();
  }

  @Test
  void partsThatAreOffAreAbsent() {
    JsonNode parts = reads.read("item").at("/predictive/parts");

    assertThat(parts.at("/pricing/state").asText()).isEqualTo("off");
    assertThat(parts.at("/pricing/reason").asText()).isEqualTo("flag_off");
    assertThat(parts.at("/maintenance/state").asText()).isEqualTo("live");
  }

  @Test
  void anEmptiedScanTableIsNotTakenForAQuietWeek() {
    database.execute("DELETE FROM id_transactions", "UPDATE id_item_master SET quality = 'C'");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> reads.read("summary").at("/data/by_quality/C").asInt() == 4);
    assertThat(reads.read("summary").at("/data/activity_metrics/recent_scans").asInt())
        .isEqualTo(2);
  }
}
