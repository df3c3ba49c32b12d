package com.rfid3.foresight.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.platform.web.RequestId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

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
}
