package com.rfid3.foresight.prediction.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The demo shop behind a service under test, and ways to ask it. */
abstract class ServiceTestBase {

  @Inject ObjectMapper json;

  static LocalDate today() {
    return LocalDate.now(Clock.system(ZoneId.of("America/Chicago")));
  }

  abstract TestDatabase database();

  abstract FeatureStoreStandIn features();

  ShopRecords fillShop() throws SQLException {
    if (count("SELECT COUNT(*) FROM id_item_master") == 0) {
      try (var connection = database().root()) {
        DemoShop.of(ShopPlan.small(Clock.systemUTC())).writeTo(connection);
      }
    }
    return ShopRecords.of(database(), today());
  }

  JsonNode run() {
    return tree(given().post("/v1/runs/forecast").then().statusCode(200).extract().asByteArray());
  }

  JsonNode get(String path, Object... values) {
    return tree(given().get(path, values).then().statusCode(200).extract().asByteArray());
  }

  JsonNode post(String path, String body) {
    return answered(asked("anonymous", body).post(path));
  }

  JsonNode put(String path, String caller, String body) {
    return answered(asked(caller, body).put(path));
  }

  private static RequestSpecification asked(String caller, String body) {
    return given()
        .contentType("application/json")
        .header("X-Foresight-Caller", caller)
        .header("X-Foresight-Role", "planner")
        .body(body);
  }

  private JsonNode answered(Response response) {
    return tree(response.then().statusCode(200).extract().asByteArray());
  }

  JsonNode item(String tag) {
    return get("/v1/items/{tag}/predictions", tag);
  }

  static List<JsonNode> ofType(JsonNode item, String type) {
    var found = new ArrayList<JsonNode>();
    for (JsonNode prediction : item.get("predictions")) {
      if (prediction.get("prediction_type").asText().equals(type)) {
        found.add(prediction);
      }
    }
    return found;
  }

  private JsonNode tree(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** An item of which there is a risk, and whose class has a demand forecast. */
  String wellKnownTag() throws SQLException {
    return text("""
            SELECT p.target_id FROM analytics_predictions p
              JOIN id_item_master i ON i.tag_id = p.target_id
              JOIN analytics_predictions d ON d.prediction_type = 'demand' AND d.status = 'ok'
               AND d.target_kind = 'rental_class' AND d.target_id = i.rental_class_num
             WHERE p.prediction_type = 'maintenance' AND p.is_active = 1 AND p.status = 'ok'
             ORDER BY p.target_id LIMIT 1
            """)
        .orElseThrow();
  }

  long count(String sql) throws SQLException {
    return Long.parseLong(text(sql).orElseThrow());
  }

  Optional<String> text(String sql) throws SQLException {
    try (var connection = database().root();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  static void assertSame(JsonNode one, JsonNode other, String... members) {
    for (String member : members) {
      assertThat(one.get(member)).as(member).isEqualTo(other.get(member));
    }
  }
}
