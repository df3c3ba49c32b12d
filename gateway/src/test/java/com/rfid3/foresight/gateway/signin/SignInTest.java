package com.rfid3.foresight.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class SignInTest {
  TestDatabase database;

  @TestHTTPResource URI base;

  private Browser browser;
  private Keys keys;

  @BeforeEach
  void aBrowser() {
    browser = new Browser(base);
    keys = new Keys(database);
  }

  @Test
  void thePageNeedsNoScriptAndNothingFromElsewhere() {
    var page = browser.open("/foresight/sign-in");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<form method=\"post\"").doesNotContain("<script", "http");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
    assertThat(browser.open("/foresight/sign-in.css").statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyOpensASessionInCookiesThatNoScriptOrOtherSiteCanUse() {
    var answer = browser.signIn(keys.of("planner"), "/tab/6");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/tab/6");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("foresight_session=")
                    .containsIgnoringCase("HttpOnly")
                    .containsIgnoringCase("SameSite=Lax")
                    .doesNotContainIgnoringCase("Secure"));
    assertThat(browser.open("/foresight/sign-in").body()).contains("key:test-planner", "planner");
  }

  @Test
  void behindTlsTheCookiesAreSecure() {
    var answer =
        browser.send(
            browser
                .asked("/foresight/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString("key=" + keys.of("viewer"))));

    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("Secure"));
  }

  @Test
  void theTokenIsInTheDatabaseAsAHashOnly() throws SQLException {
    browser.signIn(keys.of("viewer"), "/");
    String token = browser.cookie("foresight_session").orElseThrow().getValue();

    try (var connection = database.root();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT GROUP_CONCAT(token_hash, id) FROM "
                        + database.suite()
                        + ".web_session")) {
      rows.next();
      assertThat(rows.getString(1)).isNotEmpty().doesNotContain(token);
    }
  }

  @Test
  void signingInAgainReplacesATokenThatWasPlanted() {
    browser.signIn(keys.of("viewer"), "/");
    String first = browser.cookie("foresight_session").orElseThrow().getValue();
    browser.signIn(keys.of("viewer"), "/");

    assertThat(browser.cookie("foresight_session").orElseThrow().getValue()).isNotEqualTo(first);
    assertThat(whoIs(first)).doesNotContain("signed in as");
  }

  @Test
  void signingOutEndsTheSessionAndNotOnlyTheCookie() {
    browser.signIn(keys.of("viewer"), "/");
    String token = browser.cookie("foresight_session").orElseThrow().getValue();

    assertThat(browser.submit("/foresight/sign-out", "csrf=guess").statusCode()).isEqualTo(403);
    assertThat(whoIs(token)).contains("signed in as");
    var answer = browser.submit("/foresight/sign-out", "csrf=" + browser.csrf());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(browser.cookie("foresight_session")).isEmpty();
    assertThat(whoIs(token)).doesNotContain("signed in as");
  }

  @Test
  void aRevokedKeyEndsItsSessions() {
    String key = keys.of("viewer");
    browser.signIn(key, "/");
    keys.operate(table -> table.revoke(Keys.idOf(key)));

    Awaitility.await()
        .until(() -> !browser.open("/foresight/sign-in").body().contains("signed in as"));
  }

  @Test
  void formsOfOtherSitesAreRefused() {
    var forged =
        browser.send(
            browser
                .asked("/foresight/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("key=" + keys.of("viewer"))));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(PublicReads.json(forged.body()).get("code").asText()).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil",
        "javascript:x",
        "/a\r\nX: y"
      })
  void nobodyIsSentToAnotherSite(String next) {
    assertThat(browser.signIn(keys.of("viewer"), next).headers().firstValue("Location"))
        .contains("/foresight/");
  }

  @Test
  void afterTenWrongKeysTheirAddressWaitsAndNoOther() {
    Browser guessing = new Browser(base, "127.0.0.77");
    String wrong = "fsk_000000000000_" + "0".repeat(64);
    for (int i = 0; i < 10; i++) {
      assertThat(guessing.signIn(wrong, "/").statusCode()).isEqualTo(401);
    }

    assertThat(guessing.signIn(wrong, "/").statusCode()).isEqualTo(429);
    assertThat(guessing.signIn(keys.of("viewer"), "/").body()).contains("try again");
    assertThat(browser.signIn(keys.of("viewer"), "/").statusCode()).isEqualTo(303);
  }

  private String whoIs(String token) {
    return new PublicReads(base)
        .get("/foresight/sign-in", "Cookie", "foresight_session=" + token)
        .body();
  }
}
