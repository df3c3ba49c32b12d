package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Days to come of a class: what is told, what is kept, and what becomes of it. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class AvailabilityTest extends StandingShop {

  @AfterEach
  void withoutReservationsAgain() throws SQLException {
    features.knows(shop);
    execute("DELETE FROM " + suite("availability_issued"));
    run();
  }

  @Test
  void withoutReservationsItSaysSo() throws SQLException {
    JsonNode said = get("/v1/availability?rental_class={c}", forecastClass());

    assertThat(said.get("status").asText()).isEqualTo("insufficient_data");
    assertThat(said.get("days")).isEmpty();
    assertThat(said.at("/needs/reservations_in_the_data").asInt()).isPositive();
    assertThat(said.at("/has/reservations_in_the_data").asInt()).isZero();
    assertThat(said.get("notes").toString()).contains("No reservations are in the data.");
    given().get("/v1/availability?rental_class=none").then().statusCode(404);
    given().get("/v1/availability").then().statusCode(400);
    given().get("/v1/availability?rental_class=1&from=x").then().statusCode(400);
  }

  @Test
  void daysAddUpAndAreSettledByWhatIsFree() throws SQLException {
    String rentalClass = forecastClass();
    var booked =
        new ContractSpan(
            rentalClass, "8101", true, today().plusDays(2), today().plusDays(5), 10_000);
    var elsewhere =
        new ContractSpan(
            rentalClass, "3607", true, today().plusDays(8), today().plusDays(9), 10_000);
    features.knows(shop.selling(new ShopRecords.Sold(List.of(booked, elsewhere), List.of())));
    run();

    JsonNode said =
        get(
            "/v1/availability?rental_class={c}&from={f}&to={t}",
            rentalClass,
            today().toString(),
            today().plusDays(9).toString());
    assertThat(said.get("status").asText()).isEqualTo("ok");
    assertThat(said.get("days")).hasSize(10);
    for (JsonNode day : said.get("days")) {
      double left =
          day.get("owned").asDouble()
              - day.get("out").asDouble()
              - day.get("booked").asDouble()
              - day.get("in_service").asDouble()
              - day.get("forecast").asDouble();
      assertThat(day.get("available").asDouble()).isCloseTo(left, within(0.11));
      assertThat(day.get("lower").asDouble()).isLessThanOrEqualTo(day.get("upper").asDouble());
    }
    assertThat(said.at("/days/2/booked").asInt()).isEqualTo(10_000);
    assertThat(said.at("/days/2/shortage_probability").asDouble()).isGreaterThan(0.99);
    assertThat(said.at("/days/5/booked").asInt()).isZero();
    assertThat(said.at("/days/8/booked").asInt()).isZero();

    String issued = suite("availability_issued");
    String ofClass = " WHERE rental_class = '" + rentalClass + "'";
    assertThat(count("SELECT COUNT(*) FROM " + issued + ofClass)).isEqualTo(3);
    execute(
        "UPDATE "
            + issued
            + " SET day = '"
            + today()
            + "'"
            + ofClass
            + " AND day = '"
            + today().plusDays(1)
            + "'");
    run();
    assertThat(count("SELECT COUNT(*) FROM " + issued + ofClass + " AND settled_at IS NOT NULL"))
        .isEqualTo(1);

    post("/v1/runs/outcomes", "");
    assertThat(get("/v1/models/reliability").toString()).contains("\"availability\"");
    String record =
        "SELECT COUNT(*) FROM "
            + suite("prediction_record")
            + " WHERE prediction_type = 'availability' AND target_id = '"
            + rentalClass
            + "' AND kind = ";
    long told = count("SELECT COUNT(*) FROM " + issued + ofClass);
    assertThat(count(record + "'issued'")).isEqualTo(told);
    assertThat(count(record + "'outcome' AND held IS NOT NULL AND actual IS NOT NULL"))
        .isEqualTo(1);
    post("/v1/runs/outcomes", "");
    assertThat(count(record + "'issued'")).isEqualTo(told);
    String lineage = text("SELECT MIN(lineage_id) FROM " + issued + ofClass).orElseThrow();
    JsonNode traced = get("/v1/lineage/" + lineage);
    long ofRun = count("SELECT COUNT(*) FROM " + issued + " WHERE lineage_id = '" + lineage + "'");
    assertThat(traced.get("availability")).hasSize((int) Math.min(100, ofRun));
    assertThat(traced.at("/availability/0/id").asLong()).isNegative();
    JsonNode one = get("/v1/lineage/" + traced.at("/availability/0/id").asLong());
    assertThat(one.get("availability")).hasSize(1);
    assertThat(one.get("record")).isNotEmpty();
    assertThat(one.get("predictions")).isEmpty();
    execute("DELETE FROM " + suite("prediction_record"));
    execute("DELETE FROM " + suite("prediction_seal"));
  }

  private String forecastClass() throws SQLException {
    return text("SELECT target_id FROM analytics_predictions WHERE prediction_type = 'demand' "
            + "AND target_kind = 'rental_class' AND status = 'ok' AND target_id NOT IN "
            + "(SELECT rental_class_id FROM user_rental_class_mappings WHERE category = 'Resale') "
            + "ORDER BY target_id LIMIT 1")
        .orElseThrow();
  }
}
