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
          "pred_99999999999999999999",
          "critical",
          "[]",
          "{}",
          "\"",
          "\\");
  private static final List<String> FIELDS =
      List.of("severity", "type", "status", "category", "store", "limit", "cursor");

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
