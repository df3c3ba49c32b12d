package com.rfid3.foresight.featurestore.serving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route names the member that does not hold. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
class ProblemsByNameTest {
  private static final String ONLINE = "/v1/features/online";
  private static final String HISTORICAL = "/v1/features/historical";
  private static final String PUSH = "/v1/features";
  TestDatabase database;

  @BeforeEach
  void oneItem() {
    LegacyShop shop = new LegacyShop(database);
    shop.empty();
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    given().post("/v1/cycles").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "features=moods|features",
        "features=rentals_total@2|features",
        "features=turns_7d|features",
        "features=rentals_total,,|features"
      })
  void aReadOfOneNamesIt(String query, String field) {
    named(given().get("/v1/features/item/E1?" + query).then(), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ONLINE + "|{'entity_kind':'item','entities':['E1'],'features':['moods']}|features",
        ONLINE + "|{'entity_kind':'item','entities':['E1'],'features':[null]}|features",
        ONLINE + "|{'entity_kind':'mood','entities':['E1']}|entity_kind",
        ONLINE + "|{'entities':['E1']}|entity_kind",
        ONLINE + "|{'entity_kind':'item','entities':[]}|entities",
        ONLINE + "|{'entity_kind':'item'}|entities",
        ONLINE + "|{'entity_kind':'item','entities':['E1',' ']}|entities[1]",
        HISTORICAL + "|{'entity_kind':'item','features':['moods'],'rows':[]}|features",
        HISTORICAL + "|{'entity_kind':'item','features':'grade','rows':[]}|features",
        HISTORICAL + "|{'entity_kind':7,'rows':[]}|entity_kind",
        HISTORICAL + "|{'entity_kind':'item','rows':{}}|rows",
        HISTORICAL
            + "|{'entity_kind':'item','rows':[{'entity':'E1','as_of':'2999-01-01T00:00:00Z'}]}|rows[0].as_of",
        HISTORICAL
            + "|{'entity_kind':'item','rows':[{'entity':'E1','as_of':'2026-03-03T00:00:00Z','known_at':'2999-01-01T00:00:00Z'}]}|rows[0].known_at",
        HISTORICAL
            + "|{'entity_kind':'item','rows':[{'entity':7,'as_of':'2026-03-03T00:00:00Z'}]}|rows[0].entity",
        HISTORICAL
            + "|{'entity_kind':'item','rows':[{'entity':'E1','as_of':'noon'}]}|rows[0].as_of",
        HISTORICAL
            + "|{'entity_kind':'item','from':'2026-03-03T00:00:00Z','to':'2999-03-03T00:00:00Z','step':'P1D'}|to",
        HISTORICAL
            + "|{'entity_kind':'item','from':'2026-03-03T00:00:00Z','to':'2026-03-04T00:00:00Z','step':7}|step",
        PUSH
            + "|{'entity_kind':'item','entity':'E1','feature':'moods','value':1,'event_time':'2026-03-03T00:00:00Z'}|values[0].feature",
        PUSH
            + "|{'entity_kind':'item','entity':'E1','feature':'rentals_total','value':1,'event_time':'2026-03-03T00:00:00Z'}|values[0].feature",
        PUSH
            + "|{'entity_kind':'item','entity':'E9','feature':'failures_total','value':1,'event_time':'2026-03-03T00:00:00Z'}|values[0].entity",
        PUSH
            + "|{'entity_kind':'item','entity':'E1','feature':'failures_total','value':'one','event_time':'2026-03-03T00:00:00Z'}|values[0].value",
        PUSH
            + "|{'entity_kind':'item','entity':'E1','feature':'failures_total','value':-1,'event_time':'2026-03-03T00:00:00Z'}|values[0].value",
        PUSH
            + "|{'entity_kind':'item','entity':'E1','feature':'failures_total','value':1,'event_time':'2999-03-03T00:00:00Z'}|values[0].event_time"
      })
  void aBodyIsRefusedByItsMember(String path, String body, String field) {
    named(post(path, body), field);
  }

  @Test
  void fiveHundredEntitiesAreReadAndOneMoreIsRefused() {
    post(ONLINE, many(500)).statusCode(200).body("entities", hasSize(500));
    named(post(ONLINE, many(501)), "entities");
  }

  @Test
  void anUnknownEntityIsToldApartOnEveryRead() {
    given()
        .get("/v1/features/item/nobody")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"));
    post(ONLINE, "{'entity_kind':'item','entities':['E1','nobody']}")
        .statusCode(200)
        .body("entities[0].source", equalTo("online"))
        .body("entities[1].source", equalTo(null));
    post(
            HISTORICAL,
            "{'entity_kind':'item','rows':[{'entity':'nobody','as_of':'2026-03-03T00:00:00Z'}]}")
        .statusCode(200)
        .body(containsString("\"values\":{}"));
  }

  @Test
  void whatIsNoJsonIsRefusedWithoutItsParsersWords() {
    for (String path : new String[] {ONLINE, HISTORICAL, PUSH, "/v1/features/backfills"}) {
      post(path, "{'entity_kind'")
          .statusCode(400)
          .body("detail", not(containsString("Unexpected")));
    }
  }

  private static String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'E" + i + "'")
        .collect(Collectors.joining(",", "{'entity_kind':'item','entities':[", "]}"));
  }

  private static ValidatableResponse post(String path, String body) {
    return given().contentType("application/json").body(body.replace('\'', '"')).post(path).then();
  }

  private static void named(ValidatableResponse answer, String field) {
    answer
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_PARAMETERS"))
        .body("success", equalTo(false))
        .body("violations.field", hasItem(field));
  }
}
