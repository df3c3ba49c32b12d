package com.rfid3.foresight.localstack.legacyweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyWebTest extends LegacyWebCase {

  @Test
  void sumsUpByTheLegacyFormulas() throws Exception {
    JsonNode summary = json("/api/inventory/dashboard_summary");
    JsonNode overview = summary.get("inventory_overview");
    assertThat(overview.get("total_items").asInt()).isEqualTo(1_800);
    long onRent =
        number("SELECT COUNT(*) FROM id_item_master WHERE status IN ('On Rent','Delivered')");
    assertThat(overview.get("items_on_rent").asLong()).isEqualTo(onRent).isPositive();
    assertThat(overview.get("items_in_service").asLong()).isPositive();
    double utilization = overview.get("utilization_rate").asDouble();
    assertThat(utilization).isEqualTo(Math.round(onRent / 18.0 * 100) / 100.0);
    JsonNode health = summary.get("health_metrics");
    double score =
        100
            - 5 * health.get("critical_alerts").asInt()
            - 2 * health.get("high_alerts").asInt()
            - health.get("medium_alerts").asInt()
            - 0.5 * health.get("low_alerts").asInt()
            - 0.5 * (40 - utilization);
    assertThat(health.get("health_score").asDouble()).isEqualTo(Math.round(score * 10) / 10.0);
    long scans =
        number("SELECT COUNT(*) FROM id_transactions WHERE scan_date >= '2026-09-16 14:30:00'");
    assertThat(summary.at("/activity_metrics/recent_scans").asLong()).isEqualTo(scans);
    assertThat(summary.get("timestamp").asText()).isEqualTo("2026-09-23T14:30:00");
  }

  @Test
  void filtersTheSummaryByStoreAndType() throws Exception {
    JsonNode summary = json("/api/inventory/dashboard_summary?store=6800&type=QR");
    assertThat(summary.at("/inventory_overview/total_items").asLong())
        .isEqualTo(
            number(
                """
                SELECT COUNT(*) FROM id_item_master
                WHERE current_store = '6800' AND identifier_type = 'QR'"""))
        .isPositive();
    assertThat(summary.at("/inventory_overview/items_on_rent").asInt()).isZero();
  }

  @Test
  void listsAlertsCriticalFirstInPages() throws Exception {
    JsonNode page = json("/api/inventory/alerts?limit=5");
    List<String> severities = new ArrayList<>();
    page.get("alerts").forEach(alert -> severities.add(alert.get("severity").asText()));
    assertThat(severities).hasSize(5).startsWith("critical", "critical").doesNotContain("low");
    assertThat(page.at("/pagination/has_more").asBoolean()).isTrue();
    assertThat(page.at("/alerts/0/last_scan_date").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    assertThat(json("/api/inventory/alerts?status=all&limit=900").at("/pagination/limit").asInt())
        .isEqualTo(200);
    json("/api/inventory/alerts?severity=low&alert_type=stale_item")
        .get("alerts")
        .forEach(alert -> assertThat(alert.get("severity").asText()).isEqualTo("low"));
  }

  @Test
  void showsCategoriesThenClassesThenItems() throws Exception {
    String page = get("/tab/1").body();
    assertThat(page).contains("<tr class=\"category-row\" data-category=\"Round Linen\">");
    assertThat(page).contains("class=\"subcategory-select form-select\" data-category=\"Tables\"");
    JsonNode classes = json("/tab/1/common_names?category=Round%20Linen&subcategory=Round%20Linen");
    String rentalClass = classes.at("/common_names/0/rental_class_num").asText();
    JsonNode items = json("/tab/1/data?rental_class=" + rentalClass);
    assertThat(items.get("items").size()).isPositive();
    assertThat(items.at("/items/0/tag_id").asText()).isNotEmpty();
    assertThat(items.get("total_items").asInt())
        .isEqualTo(classes.at("/common_names/0/total").asInt());
  }

  @Test
  void escapesWhatComesFromTheDatabase() throws Exception {
    assertThat(get("/tab/1").body())
        .contains("&lt;i&gt;Sub&quot;&lt;/i&gt;")
        .doesNotContain("<i>Sub");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total-items",
        "items-on-rent",
        "items-available",
        "items-in-service",
        "utilization-rate",
        "health-score",
        "active-alerts",
        "critical-count",
        "alerts-list",
        "alerts-content",
        "alerts",
        "stale-items",
        "usage-analysis",
        "resale-tracking",
        "business-intelligence",
        "configuration",
        "resale-items-table",
        "storeDistributionChart",
        "inventoryTypeChart",
        "global-store-filter",
        "global-type-filter"
      })
  void keepsTheIdsOfTheAnalyticsPage(String id) throws Exception {
    assertThat(get("/tab/6").body()).containsOnlyOnce("id=\"" + id + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demand/forecast",
        "external-data/fetch",
        "external-data/summary",
        "correlations/analyze",
        "insights/leading-indicators",
        "optimization/inventory"
      })
  void answersTheSampleRoutes(String route) throws Exception {
    JsonNode answer = json("/api/predictive/" + route);
    assertThat(answer.get("success").asBoolean()).isTrue();
    assertThat(answer.get("data").isObject()).isTrue();
    assertThat(answer.get("message").asText()).isNotEmpty();
  }

  @Test
  void forecastsSampleRevenuePerWeek() throws Exception {
    JsonNode data = json("/api/predictive/demand/forecast?weeks=6&store=8101").get("data");
    assertThat(data.get("predictions")).hasSize(6);
    assertThat(data.at("/predictions/0/week_starting").asText()).isEqualTo("2026-09-28");
    assertThat(data.at("/predictions/0/key_factors/seasonal_effect").asDouble()).isEqualTo(1.4);
    assertThat(data.get("store_filter").asText()).isEqualTo("8101");
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = DATABASE.get().root();
        var query = connection.createStatement();
        var result = query.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
