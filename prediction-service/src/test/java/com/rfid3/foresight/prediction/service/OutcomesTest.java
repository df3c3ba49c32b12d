package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of statements once their day has come. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class OutcomesTest extends StandingShop {

  @BeforeEach
  void issueFortyDaysAgo() throws SQLException {
    execute(
        """
        INSERT IGNORE INTO %s (tag_id, scan_type, scan_date, scan_at_utc, contract_number,
          rental_class_num, first_seen_at, last_seen_at)
        SELECT t.tag_id, t.scan_type, t.scan_date, t.scan_date, COALESCE(t.contract_number, ''),
               i.rental_class_num, NOW(), NOW()
          FROM id_transactions t JOIN id_item_master i ON i.tag_id = t.tag_id
        """
            .formatted(suite("scan_ledger")));
    execute(
        "UPDATE analytics_predictions SET issued_on = '%s', target_date = DATE_ADD('%s', INTERVAL horizon_days DAY) WHERE issued_on > '1970-01-01'"
            .formatted(today().minusDays(45), today().minusDays(45)));
  }

  @AfterEach
  void forgetThem() throws SQLException {
    execute("DELETE FROM analytics_predictions WHERE issued_on > '1970-01-01'");
    execute("DELETE FROM " + suite("prediction_record"));
    execute("DELETE FROM " + suite("prediction_seal"));
    run();
  }

  private JsonNode settle() {
    return post("/v1/runs/outcomes", "");
  }

  @Test
  void dueStatementsAreSettledOnceAndKeptOnRecord() throws SQLException {
    JsonNode first = settle();
    assertThat(first.get("settled").asInt()).isGreaterThan(50);
    assertThat(first.get("issued").asInt()).isZero();
    assertThat(settle().get("settled").asInt()).isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM %s WHERE kind = 'outcome'"
                    .formatted(suite("prediction_record"))))
        .isEqualTo(first.get("settled").asLong());
    assertThat(
            count(
                "SELECT COUNT(*) FROM analytics_predictions WHERE validated_at IS NOT NULL AND "
                    + "(actual_value IS NULL OR accuracy_score NOT BETWEEN 0 AND 1)"))
        .isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM id_item_master WHERE prediction_accuracy_score IS NOT NULL"))
        .isPositive();
  }

  @Test
  void anActualValueIsWhatTheScansShow() throws SQLException {
    settle();
    String classes =
        """
        SELECT COUNT(*) FROM analytics_predictions p WHERE p.prediction_type = 'demand'
           AND p.target_kind = 'rental_class' AND p.validated_at IS NOT NULL
        """;
    assertThat(count(classes)).isPositive();
    assertThat(
            count(
                classes
                    + """
                     AND p.actual_value <> (SELECT COUNT(*) FROM
                      (SELECT MIN(scan_date) AS first, MAX(rental_class_num) AS class FROM %s
                        WHERE scan_type = 'Rental' AND contract_number <> ''
                          AND contract_number NOT LIKE 'L%%' AND contract_number <> 'Test'
                        GROUP BY tag_id, contract_number) went
                      WHERE went.class = p.target_id AND went.first >= p.issued_on
                        AND went.first < p.target_date)
                    """
                        .formatted(suite("scan_ledger"))))
        .isZero();
  }

  @Test
  void accuracyAndReliabilityAreTold() {
    settle();
    JsonNode demand = get("/v1/demand/accuracy").get("accuracy");
    assertThat(demand).isNotEmpty();
    assertThat(demand.get(0).get("wape").asDouble()).isPositive();
    JsonNode tables = get("/v1/models/reliability");
    assertThat(tables.findValuesAsText("prediction_type")).contains("demand", "maintenance");
    for (JsonNode table : tables) {
      assertThat(table.get("bins").size()).isPositive();
      assertThat(table.get("calibration_error").asDouble()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void aChangedRowBreaksTheSealOfItsDay() throws SQLException {
    run();
    execute(
        "UPDATE analytics_predictions SET issued_on = '%s' WHERE issued_on = '%s'"
            .formatted(today().minusDays(3), today()));
    assertThat(settle().get("sealed").asInt()).isPositive();
    assertThat(get("/v1/record/verify").get("holds").asBoolean()).isTrue();
    execute(
        "UPDATE %s SET probability = 0.5 ORDER BY id LIMIT 1"
            .formatted(suite("prediction_record")));
    JsonNode broken = get("/v1/record/verify");
    assertThat(broken.get("holds").asBoolean()).isFalse();
    assertThat(broken.get("broken_day").asText()).isEqualTo(today().minusDays(3).toString());
    execute("DELETE FROM %s ORDER BY id LIMIT 1".formatted(suite("prediction_record")));
    assertThat(get("/v1/record/verify").get("why").asText()).contains("rows where");
  }

  @Test
  void feedbackIsKeptWithItsAuthor() throws SQLException {
    long id = count("SELECT MIN(id) FROM analytics_predictions WHERE status = 'ok'");
    post("/v1/predictions/" + id + "/feedback", "{\"rating\":4,\"comment\":\"fits\"}");
    assertThat(count("SELECT feedback_rating FROM analytics_predictions WHERE id = " + id))
        .isEqualTo(4);
    JsonNode lineage = get("/v1/lineage/" + id);
    assertThat(lineage.at("/record/0/kind").asText()).isEqualTo("feedback");
    assertThat(lineage.at("/predictions/0/id").asLong()).isEqualTo(id);
    assertThat(lineage.get("models")).isNotEmpty();
    given()
        .contentType("application/json")
        .body("{\"rating\":6}")
        .post("/v1/predictions/" + id + "/feedback")
        .then()
        .statusCode(400);
    given().get("/v1/lineage/none").then().statusCode(404);
  }
}
