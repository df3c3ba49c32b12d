package com.rfid3.foresight.localstack.legacyweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.localstack.shop.Clocks;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.FreshDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyWebTest {

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static LegacyWeb web;

  @BeforeAll
  static void start() throws SQLException, IOException {
    try (Connection connection = DATABASE.get().root()) {
      DemoShop.of(ShopPlan.small(Clocks.FIXED)).writeTo(connection);
    }
    DATABASE
        .get()
        .execute(
            """
            UPDATE id_item_master SET common_name = '<b onload="x">Tent & Co</b>', status = 'Repair'
            WHERE tag_id = 'CT/000101/B'""",
            """
            UPDATE user_rental_class_mappings SET subcategory = '<i>Sub"</i>'
            WHERE category = 'Tables'""");
    web = LegacyWeb.start(0, DATABASE.get()::root, Clocks.FIXED);
  }

  @AfterAll
  static void stop() throws SQLException {
    web.close();
    CLIENT.close();
  }

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

  @Test
  void answersUnknownAddressesWithTheFrameworksPage() throws Exception {
    HttpResponse<String> missing = get("/api/predictive/health");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
    assertThat(get("/static/../base.html").statusCode()).isEqualTo(404);
  }

  @Test
  void reportsItsHealth() throws Exception {
    JsonNode health = json("/health");
    assertThat(health.get("overall").asText()).isEqualTo("healthy");
  }

  @Test
  void compressesServesPartsAndAnswersHead() throws Exception {
    HttpResponse<byte[]> packed =
        bytes(request("/static/js/tab1.js").header("Accept-Encoding", "gzip"));
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    HttpResponse<byte[]> part = bytes(request("/static/js/tab1.js").header("Range", "bytes=3-9"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(new String(part.body(), StandardCharsets.UTF_8))
        .isEqualTo(new String(plain, 3, 7, StandardCharsets.UTF_8));
    assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 3-9/" + plain.length);
    HttpResponse<byte[]> tail = bytes(request("/static/js/tab1.js").header("Range", "bytes=-4"));
    assertThat(tail.body()).hasSize(4);
    assertThat(bytes(request("/static/js/tab1.js").header("Range", "bytes=999999-")).statusCode())
        .isEqualTo(416);
    HttpResponse<byte[]> head = bytes(request("/static/js/tab1.js").HEAD());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).hasValue("" + plain.length);
  }

  @Test
  void movesFilesCookiesAndRedirects() throws Exception {
    HttpResponse<String> file = get("/export/items.csv");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(d -> assertThat(d).contains("items.csv"));
    assertThat(file.body().lines()).hasSize(601);
    HttpResponse<String> upload =
        CLIENT.send(
            request("/api/import/upload")
                .POST(HttpRequest.BodyPublishers.ofString("a,b\n1,2\n"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(JSON.readTree(upload.body()).get("lines").asInt()).isEqualTo(2);
    assertThat(get("/api/import/upload").statusCode()).isEqualTo(405);
    HttpResponse<byte[]> visit = bytes(request("/session").header("Cookie", "a=b; visits=4"));
    assertThat(visit.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(c -> assertThat(c).startsWith("visits=5;"));
    assertThat(get("/").headers().firstValue("Location")).hasValue("/tab/1");
  }

  @Test
  void failsWithTheLegacyErrorShape() throws Exception {
    HttpResponse<String> failed = get("/api/inventory/alerts?limit=many");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(JSON.readTree(failed.body()).get("error").asText()).isNotEmpty();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<byte[]> bytes(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(response.body());
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
