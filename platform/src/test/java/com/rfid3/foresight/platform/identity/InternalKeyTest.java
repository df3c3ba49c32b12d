package com.rfid3.foresight.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.platform.web.RequestId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteServers.class)
class InternalKeyTest {

  @Test
  void theInsideIsShutWithoutTheKey() {
    given().get("/v1/inside").then().statusCode(401).body("code", equalTo("UNAUTHORIZED"));
    given().header(InternalKey.HEADER, "guess").get("/v1/inside").then().statusCode(401);
  }

  @Test
  void theKeyOpensItAndTheRequestIdGoesAlong() {
    given()
        .header(InternalKey.HEADER, "between-us")
        .header(RequestId.HEADER, "call-1")
        .get("/v1/inside")
        .then()
        .statusCode(200)
        .body(equalTo("call-1"));
  }

  @Test
  void theCallerIsBelievedWithTheKey() {
    given()
        .header(InternalKey.HEADER, "between-us")
        .headers(CallerHeaders.of(new Caller("key:counter", Role.PLANNER, "3607")))
        .get("/v1/caller")
        .then()
        .body(equalTo("key:counter planner 3607"));
  }

  @Test
  void outsideTheInsideNobodyIsBelieved() {
    given()
        .headers(CallerHeaders.of(new Caller("key:counter", Role.ADMIN, "")))
        .get("/caller")
        .then()
        .body(equalTo("anonymous anonymous "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//v1/inside", "/./v1/inside", "/x/../v1/inside", "/%76%31/inside"})
  void noSpellingOfThePathGetsAroundTheKey(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(anyOf(is(401), is(404)));
  }
}
