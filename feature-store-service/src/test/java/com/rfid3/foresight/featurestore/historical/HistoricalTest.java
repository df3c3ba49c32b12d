package com.rfid3.foresight.featurestore.historical;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class HistoricalTest {
  TestDatabase database;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    shop = new LegacyShop(database);
    shop.empty();
    shop.mapping("63131", "Tables");
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    shop.back("E1", "2026-03-04 10:00:00", "Needs to be Inspected");
    shop.rental("E1", "2026-04-02 10:00:00", "2");
    shop.rental("E/2 \"x\"", "2026-03-20 10:00:00", "3");
    cycle();
  }

  @Test
  void rowsAreAnsweredInTheirOrderAsOfTheirInstants() {
    List<String> lines =
        join(
            """
            {"entity_kind": "item", "features": ["rentals_total", "last_service_at@1"], "rows": [
              {"entity": "E1", "as_of": "2026-05-01T00:00:00Z"},
              {"entity": "e1", "as_of": "2026-03-03T00:00:00Z"},
              {"entity": "nobody", "as_of": "2026-03-03T00:00:00Z"},
              {"entity": "E1", "as_of": "2026-05-01T00:00:00Z", "known_at": "2026-01-01T00:00:00Z"}]}
            """);

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("\"rentals_total\":2", "\"last_service_at\":1772640000");
    assertThat(lines.get(1)).contains("\"rentals_total\":1", "\"last_service_at\":null");
    assertThat(lines.get(2)).contains("\"values\":{}");
    assertThat(lines.get(3)).contains("\"values\":{}");
  }

  @Test
  void commaSeparatedValuesQuoteTheirEntities() {
    String csv =
        given()
            .contentType(ContentType.JSON)
            .body(
                """
                {"entity_kind": "item", "features": ["rentals_total", "last_service_at"], "rows": [
                  {"entity": "E/2 \\"x\\"", "as_of": "2026-05-01T00:00:00Z",
                   "known_at": "%s"}]}
                """
                    .formatted(Instant.now()))
            .post("/v1/features/historical?format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv.lines().toList().getFirst())
        .isEqualTo("entity,as_of,known_at,rentals_total,last_service_at");
    assertThat(csv.lines().toList().getLast())
        .startsWith("\"E/2 \"\"x\"\"\",2026-05-01T00:00:00Z,")
        .endsWith(",1,");
  }

  @Test
  void aGridAsksForEverythingAtEachStep() {
    List<String> lines =
        join(
            """
            {"entity_kind": "item", "features": ["rentals_total"],
             "from": "2026-03-01T00:00:00Z", "to": "2026-03-29T00:00:00Z", "step": "P14D"}
            """);

    // On the first day nothing had been seen; the second item came later than the first.
    assertThat(lines).hasSize(3);
    assertThat(lines).filteredOn(line -> line.contains("\"E1\"")).hasSize(2);
  }

  @Test
  void whatTheFleetWasIsRememberedSinceItWasSeen() {
    shop.item("E1", "63131", "On Rent");
    Instant before = Instant.now();
    cycle();
    database.execute("UPDATE id_item_master SET status = 'Ready to Rent'");
    Instant between = Instant.now();
    awaitNextSecond(between);
    cycle();

    List<String> lines =
        join(
            """
            {"entity_kind": "rental_class", "features": ["free_units", "turns_90d"], "rows": [
              {"entity": "63131", "as_of": "%s"}, {"entity": "63131", "as_of": "%s"}]}
            """
                .formatted(between.plusMillis(1), before.minusSeconds(60)));

    assertThat(lines.getFirst()).contains("\"free_units\":0");
    assertThat(lines.getLast()).doesNotContain("free_units").contains("turns_90d");
    assertThat(online("rental_class", "63131", "free_units")).isEqualTo(1f);
  }

  @Test
  void theCalendarIsKnownOfAnyDay() {
    assertThat(
            join(
                """
                {"entity_kind": "global", "features": ["is_holiday", "month_of_year"], "rows": [
                  {"entity": "shop", "as_of": "2025-12-25T18:00:00Z"}]}
                """))
        .singleElement()
        .asString()
        .contains("\"is_holiday\":1", "\"month_of_year\":12");
  }

  @Test
  void aHundredThousandRowsComeBackWhole() {
    String rows =
        IntStream.range(0, 100_000)
            .mapToObj(
                n ->
                    "{\"entity\":\"E%d\",\"as_of\":\"2026-03-%02dT00:00:00Z\"}"
                        .formatted(n % 7, 1 + n % 28))
            .collect(Collectors.joining(","));

    String answer =
        given()
            .contentType(ContentType.JSON)
            .body(
                "{\"entity_kind\":\"item\",\"features\":[\"rentals_total\"],\"rows\":["
                    + rows
                    + "]}")
            .post("/v1/features/historical")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer.lines().count()).isEqualTo(100_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"entity_kind\":\"moods\",\"rows\":[]};entity_kind",
        "{\"rows\":[]};entity_kind",
        "{\"entity_kind\":\"item\",\"features\":[\"mood\"],\"rows\":[]};features",
        "{\"entity_kind\":\"item\",\"features\":[\"rentals_90d@2\"],\"rows\":[]};features",
        "{\"entity_kind\":\"item\",\"features\":7,\"rows\":[]};features",
        "{\"entity_kind\":\"item\",\"rows\":7};rows",
        "{\"entity_kind\":\"item\",\"rows\":[7]};rows[0]",
        "{\"entity_kind\":\"item\",\"rows\":[{\"as_of\":\"2026-03-03T00:00:00Z\"}]};rows[0].entity",
        "{\"entity_kind\":\"item\",\"rows\":[{\"entity\":\"E\"}]};rows[0].as_of",
        "{\"entity_kind\":\"item\",\"rows\":[{\"entity\":\"E\",\"as_of\":5}]};rows[0].as_of",
        "{\"entity_kind\":\"item\",\"rows\":[{\"entity\":\"E\",\"as_of\":\"2099-01-01T00:00:00Z\"}]};rows[0].as_of",
        "{\"entity_kind\":\"item\"};from",
        "{\"entity_kind\":\"item\",\"from\":\"2026-03-03T00:00:00Z\",\"to\":\"2026-03-01T00:00:00Z\",\"step\":\"P1D\"};to",
        "{\"entity_kind\":\"item\",\"from\":\"2026-03-03T00:00:00Z\",\"to\":\"2026-03-05T00:00:00Z\",\"step\":\"weekly\"};step",
        "{\"entity_kind\":\"item\",\"from\":\"2026-03-03T00:00:00Z\",\"to\":\"2026-03-05T00:00:00Z\",\"step\":\"PT1S\"};step",
        "{\"entity_kind\":\"item\",\"mood\":1,\"rows\":[]};mood",
        "[];body"
      })
  void badInputIsNamed(String body, String field) {
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/features/historical")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  private static void awaitNextSecond(Instant moment) {
    while (Instant.now().getEpochSecond() == moment.getEpochSecond()) {
      Thread.onSpinWait();
    }
  }

  private static List<String> join(String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/features/historical")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .toList();
  }

  private static Float online(String kind, String entity, String feature) {
    JsonPath answer = given().get("/v1/features/{k}/{e}", kind, entity).jsonPath();
    return answer.get("features.find { it.name == '" + feature + "' }.value");
  }

  private static void cycle() {
    given().post("/v1/cycles").then().statusCode(200);
  }
}
