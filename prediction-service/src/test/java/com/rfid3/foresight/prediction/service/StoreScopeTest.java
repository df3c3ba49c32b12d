package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller of one store neither changes what is another's nor learns that it is there. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class StoreScopeTest extends StandingShop {
  private static final String RATING = "{\"rating\":4}";

  @AfterEach
  void everyItemIsNobodys() throws SQLException {
    execute("UPDATE id_item_master SET current_store = NULL");
  }

  @ParameterizedTest
  @CsvSource({"3607, 3607, 200", "3607, 6800, 404", "'', 6800, 200", "3607, '', 200"})
  void whatIsSaidOfAnItemIsOfTheStoreThatItIsIn(String store, String caller, int status)
      throws SQLException {
    String tag = wellKnownTag();
    execute(
        "UPDATE id_item_master SET current_store = '%s' WHERE tag_id = '%s'".formatted(store, tag));
    long id = item(tag).at("/predictions/0/id").asLong();
    String of = item(tag).at("/predictions/0/target/kind").asText();
    long own = of.equals("item") ? id : item(tag).at("/predictions/1/id").asLong();

    as(caller).body(RATING).post("/v1/predictions/" + own + "/feedback").then().statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({"8101, 200", "6800, 404"})
  void whatIsSaidOfAClassIsOfTheStoreOfAllTaggedItems(String caller, int status)
      throws SQLException {
    long id =
        count(
            "SELECT MIN(id) FROM analytics_predictions WHERE target_kind = 'rental_class'"
                + " AND status = 'ok'");

    as(caller).body(RATING).post("/v1/predictions/" + id + "/feedback").then().statusCode(status);
    as(caller).get("/v1/lineage/" + id).then().statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({"3607, true", "6800, false", "'', true"})
  void inABatchAnItemOfAnotherStoreIsNotThere(String caller, boolean found) throws SQLException {
    String tag = wellKnownTag();
    execute("UPDATE id_item_master SET current_store = '3607' WHERE tag_id = '%s'".formatted(tag));

    as(caller)
        .body("{\"ids\":[\"%s\"]}".formatted(tag))
        .post("/v1/items/predictions")
        .then()
        .statusCode(200)
        .body("items[0].found", equalTo(found));
  }

  @Test
  void modelsAndPlansAreNotOfAnotherStore() {
    for (String path : new String[] {"maintenance/train", "maintenance/rollback"}) {
      as("6800")
          .post("/v1/models/" + path)
          .then()
          .statusCode(403)
          .body("code", equalTo("FORBIDDEN"));
    }
    as("6800").delete("/v1/training-jobs/any").then().statusCode(403);
    as("6800").body("{\"entries\":[]}").put("/v1/planning/costs").then().statusCode(403);
    as("6800").get("/v1/planning/costs").then().statusCode(200);
  }

  private static RequestSpecification as(String store) {
    return given()
        .contentType("application/json")
        .header("X-Foresight-Caller", "ann")
        .header("X-Foresight-Role", "admin")
        .header("X-Foresight-Store", store);
  }
}
