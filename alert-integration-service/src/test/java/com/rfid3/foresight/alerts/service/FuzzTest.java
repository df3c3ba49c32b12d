package com.rfid3.foresight.alerts.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nonsense of all kinds is refused in words, and never breaks anything. */
@QuarkusTest
class FuzzTest extends AlertServiceTest {
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "null",
          "-1",
          "0",
          "1e999",
          "NaN",
          "' OR 1=1 --",
          "%00",
          "\u0000",
          "é",
          "🙂",
          "<script>",
          "health_1",
          "+999999999-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "*".repeat(300),
          "pred_99999999999999999999",
          "critical",
          "[]",
          "{}",
          "\"",
          "\\");
  private static final List<String> FIELDS =
      List.of("severity", "type", "status", "category", "store", "limit", "cursor");

  private static final List<String> DOORS =
      List.of(
          "/v1/silences",
          "/v1/silences/preview",
          "/v1/alerts/rules",
          "/v1/alerts/rules/preview",
          "/v1/alerts/bulk");
  private static final String GOOD =
      """
      {"name": "n", "kind": "inhibit", "by": "ann", "reason": "r", "equal": ["item_id"],
       "starts_at": "2999-01-01T00:00:00Z", "ends_at": "2999-01-01T00:00:00Z", "repeat_days": 7,
       "repeats_until": "2999-01-01T00:00:00Z", "action": "snooze", "ids": ["health_1"],
       "until": "+999999999-12-31T23:59:59Z", "open_at": 0.5, "close_below": 0.1,
       "matchers": [{"field": "category", "test": "like", "value": "chairs"}],
       "inhibited_by": [{"field": "kind", "test": "is", "value": "chairs"}]}
      """;

  private final Random random = new Random(42);

  @Test
  void anyParametersAreAnsweredOrRefused() {
    for (int i = 0; i < 200; i++) {
      int status =
          given()
              .queryParam(any(FIELDS), any(WORDS) + any(WORDS))
              .queryParam(any(FIELDS), any(WORDS))
              .get("/v1/alerts")
              .statusCode();
      assertThat(status).isIn(200, 400);
    }
  }

  @Test
  void anyBodyIsRefusedOrStored() {
    String good = Shop.serviceDue("F", 0.6, "high");
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(good.length());
      String broken = good.substring(0, from) + any(WORDS) + good.substring(from);
      assertThat(pushed("[" + broken + "]")).as(broken).isIn(200, 400);
    }
    for (String word : WORDS) {
      assertThat(pushed(word)).as(word).isIn(200, 400);
    }
  }

  @Test
  void anyBodyToAnyOtherDoorIsAnsweredOrRefused() {
    for (String door : DOORS) {
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(GOOD.length());
        String broken = GOOD.substring(0, from) + any(WORDS) + GOOD.substring(from);
        assertThat(posted(door, broken)).as(door + broken).isLessThan(500);
      }
      for (String word : WORDS) {
        assertThat(posted(door, word)).as(door + word).isLessThan(500);
        assertThat(posted(door, GOOD.replace("2999-01-01T00:00:00Z", word))).isLessThan(500);
        assertThat(posted(door, GOOD.replace("chairs", word))).isLessThan(500);
      }
    }
  }

  @Test
  void anyQuestionAboutTheHistoryIsAnsweredOrRefused() {
    List<String> fields = List.of("alert_id", "what", "severity", "from", "to", "limit", "cursor");
    for (int i = 0; i < 150; i++) {
      int status =
          given()
              .queryParam(any(fields), any(WORDS) + any(WORDS))
              .queryParam(any(fields), any(WORDS))
              .get(any(List.of("/v1/alerts/history", "/v1/alerts/deliveries")))
              .statusCode();
      assertThat(status).isIn(200, 400);
    }
  }

  private static int posted(String door, String body) {
    return given().contentType(ContentType.JSON).body(body).post(door).statusCode();
  }

  @Test
  void anyIdAndDeedAreRefused() {
    // Braces are the test client's own template, not the service's.
    for (String word : WORDS.stream().filter(each -> !each.contains("{")).toList()) {
      int status =
          given()
              .contentType(ContentType.JSON)
              .body("{\"by\": \"ann\"}")
              .post("/v1/alerts/{id}/resolve", "x" + word)
              .statusCode();
      assertThat(status).as(word).isIn(400, 404, 405);
    }
  }

  private static int pushed(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/alerts").statusCode();
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
