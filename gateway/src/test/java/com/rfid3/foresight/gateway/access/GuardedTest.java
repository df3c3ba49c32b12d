package com.rfid3.foresight.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Browser;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With sign-in required and an identity provider. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
@WithTestResource(GuardedResource.class)
class GuardedTest {
  private static final String PERSON = "\"sub\":\"anna b\",\"aud\":\"foresight\"";

  TestDatabase database;
  Issuer issuer;

  @TestHTTPResource URI base;

  private Browser browser;

  @BeforeEach
  void aBrowser() {
    browser = new Browser(base);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tab/6?x=1", "/foresight/", "/q/swagger-ui"})
  void pagesSendToTheSignInAndBack(String page) {
    var answer = browser.open(page);

    assertThat(answer.statusCode()).isEqualTo(303);
    String signIn = answer.headers().firstValue("Location").orElseThrow();
    assertThat(signIn).startsWith("/foresight/sign-in?next=%2F");
    assertThat(browser.open(signIn).statusCode()).isEqualTo(200);
    String key = new Keys(database).of("viewer");
    assertThat(browser.signIn(key, page).headers().firstValue("Location")).contains(page);
    assertThat(browser.open(page).statusCode()).isLessThan(400).isNotEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/integrated/flags",
        "/api/predictive/health",
        "/api/integrated/demand/forecast",
        "/api/inventory/dashboard_summary",
        "/static/js/tab1.js",
        "/q/openapi",
        "/q/metrics"
      })
  void programsAreToldTo(String path) {
    var answer = new PublicReads(base).get(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(PublicReads.json(answer.body()).get("code").asText()).isEqualTo("UNAUTHORIZED");
    String key = new Keys(database).of("viewer");
    assertThat(new PublicReads(base).get(path, "X-API-Key", key).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/foresight/sign-in/../../tab/6",
        "/foresight/sign-in%2f..%2f..%2ftab",
        "/q/health/../metrics",
        "/q/health/%2e%2e/metrics"
      })
  void whatIsOpenOpensNothingElse(String path) {
    assertThat(new PublicReads(base).get(path).statusCode()).isNotEqualTo(200);
  }

  @Test
  void aSupervisorStillSeesThatTheGatewayLives() {
    assertThat(new PublicReads(base).get("/q/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherSitesFormChangesNothingInTheLegacyApplicationEither() {
    browser.signIn(new Keys(database).of("viewer"), "/");
    HttpRequest.Builder forged =
        browser
            .asked("/tab/1/update")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("x=1"));

    assertThat(browser.send(forged).statusCode()).isEqualTo(403);
    HttpRequest.Builder own =
        browser
            .asked("/tab/1/update")
            .header("Origin", browser.origin())
            .POST(BodyPublishers.ofString("x=1"));
    assertThat(browser.send(own).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"foresight_role\":\"viewer\" | viewer | ''",
        "\"foresight_role\":[\"viewer\",\"shop-lead\"] | planner | ''",
        "\"foresight_role\":\"admin\",\"foresight_store\":\"3607\" | admin | 3607"
      })
  void aGenuineTokenIsWorthWhatItsClaimsSay(String claims, String role, String store) {
    var answer = asked(issuer.token(PERSON + "," + claims.strip(), 60));
    JsonNode data = PublicReads.json(answer.body()).get("data");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(data.get("x-foresight-role").asText()).isEqualTo(role);
    assertThat(data.get("x-foresight-store").asText()).isEqualTo(store);
    assertThat(data.get("x-foresight-caller").asText()).isEqualTo("oidc:anna+b");
    assertThat(data.has("authorization")).as("goes no further").isFalse();
  }

  @Test
  void everyOtherTokenIsWorthNothing() {
    String admin = ",\"foresight_role\":\"admin\"";

    assertThat(asked(issuer.forged(PERSON + admin)).statusCode()).isEqualTo(401);
    assertThat(asked(issuer.token(PERSON + admin, -60)).statusCode()).isEqualTo(401);
    assertThat(asked(issuer.ofAnother(PERSON + admin)).statusCode()).isEqualTo(401);
    String elsewhere = "\"sub\":\"anna\",\"aud\":\"other\"";
    assertThat(asked(issuer.token(elsewhere + admin, 60)).statusCode()).isEqualTo(401);
    assertThat(asked(issuer.token(PERSON, 60)).statusCode()).as("no role").isEqualTo(401);
    assertThat(asked(issuer.token(PERSON + ",\"foresight_role\":\"anonymous\"", 60)).statusCode())
        .isEqualTo(401);
    String unsigned =
        "eyJhbGciOiJub25lIn0." + issuer.token(PERSON + admin, 60).split("\\.", -1)[1] + ".";
    assertThat(asked(unsigned).statusCode()).isEqualTo(401);
    assertThat(asked("nonsense").statusCode()).isEqualTo(401);
  }

  @Test
  void peopleSignInAtTheirProvider() {
    HttpResponse<String> answer = browser.open("/foresight/sign-in/oidc");
    for (int i = 0; i < 6 && answer.statusCode() / 100 == 3; i++) {
      answer = browser.open(answer.headers().firstValue("Location").orElseThrow());
    }

    assertThat(browser.open("/foresight/sign-in").body()).contains("oidc:anna", "approver");
  }

  private HttpResponse<String> asked(String token) {
    return new PublicReads(base)
        .get("/api/integrated/demand/forecast", "Authorization", "Bearer " + token);
  }
}
