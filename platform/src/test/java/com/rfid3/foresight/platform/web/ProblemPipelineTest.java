package com.rfid3.foresight.platform.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteServers.class)
class ProblemPipelineTest {

  @Test
  void aRefusalNamesItsViolationsAndCarriesTheLegacyMembers() {
    when()
        .get("/refused")
        .then()
        .statusCode(400)
        .contentType(Problems.MEDIA_TYPE)
        .body("code", equalTo("INVALID_PARAMETERS"))
        .body("success", equalTo(false))
        .body("error", equalTo("Invalid: limit"))
        .body("instance", equalTo("/refused"))
        .body("violations[0].field", equalTo("limit"))
        .body("$", not(hasKey("item_id")));
  }

  @Test
  void anUnknownItemIsEchoed() {
    when().get("/unknown-item").then().statusCode(404).body("item_id", equalTo("A/1"));
  }

  @Test
  void theTextOfAnExceptionStaysInside() {
    String answer = when().get("/broken").then().statusCode(500).extract().asString();

    assertThat(answer).contains("SYSTEM_ERROR").doesNotContain("secret").doesNotContain("Illegal");
  }

  @Test
  void aBodyThatIsNoJsonIsTheCallersMistake() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"field\": ")
        .post("/body")
        .then()
        .statusCode(400)
        .contentType(Problems.MEDIA_TYPE);
  }

  @Test
  void aMemberOfAnotherTypeIsNamed() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"field\": {\"secret\": 1}}")
        .post("/body")
        .then()
        .statusCode(400)
        .contentType(Problems.MEDIA_TYPE)
        .body("code", equalTo("INVALID_PARAMETERS"))
        .body("violations[0].field", equalTo("field"));
  }

  @Test
  void aBodyThatIsNoObjectIsRefusedInWords() {
    given()
        .contentType(ContentType.JSON)
        .body("[1]")
        .post("/body")
        .then()
        .statusCode(400)
        .body("error", equalTo("The body is not the JSON expected"));
  }

  @Test
  void anUnknownRouteIsAProblemToo() {
    when()
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType(Problems.MEDIA_TYPE)
        .body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void theRequestIdComesBackInHeaderAndProblem() {
    given()
        .header(RequestId.HEADER, "counter-7")
        .get("/refused")
        .then()
        .header(RequestId.HEADER, "counter-7")
        .body("request_id", equalTo("counter-7"));
  }
}
