package com.rfid3.foresight.gateway.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class OverlayPagesTest {
  private static final String PAGE =
      "<!doctype html><html><head><title>Tab</title></head><body>items</body></html>";
  private static final String TAGS =
      "<link rel=\"stylesheet\" href=\"/static/css/predictive-integration.css\">"
          + "<script type=\"module\" src=\"/static/js/predictive-integration.js\"></script>";
  private static final String HTML = "Content-Type=text/html; charset=utf-8";
  private static final String[] TAGGED = {HTML, "ETag=\"v1\"", "Cache-Control=public, max-age=60"};

  TestDatabase database;

  @TestHTTPResource URI base;

  private PublicReads reads;

  @BeforeEach
  void theOverlayIsOn() {
    reads = new PublicReads(base);
    await().atMost(Duration.ofSeconds(20)).until(() -> made(HTML).body().contains(TAGS));
  }

  @AfterEach
  void heal() {
    kill(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "3", "70"})
  void aPageGetsBothTagsOnceHoweverItComes(String pieces) {
    var response = made(HTML, "Made-Pieces", pieces);

    assertThat(response.body()).isEqualTo(PAGE.replace("</head>", TAGS + "</head>"));
    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void aPageThatComesPackedIsUnpacked() {
    var response = made(HTML, "Made-Gzip", "yes");

    assertThat(response.body()).isEqualTo(PAGE.replace("</head>", TAGS + "</head>"));
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void theLegacyApplicationIsAskedForAPlainPage() {
    assertThat(reads.get("/tab/1", "Accept-Encoding", "gzip, br").body())
        .containsIgnoringCase("Accept-encoding: [identity]");
  }

  @Test
  void theNonceOfThePageIsUsedAndATagThatWouldBeBlockedIsNotAdded() {
    assertThat(made(HTML + "|Content-Security-Policy=default-src 'nonce-r4nd'").body())
        .contains("predictive-integration.js\" nonce=\"r4nd\"></script></head>");
    assertThat(made(HTML + "|Content-Security-Policy=default-src 'none'").body()).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "HX-Request, true",
    "X-Requested-With, XMLHttpRequest",
    "Sec-Fetch-Dest, empty",
    "Accept, application/json",
    "Range, bytes=0-5",
    "Made-Status, 404",
    "Made-Status, 500",
    "Made-Header, Content-Type=application/json",
    "Made-Header, Content-Type=text/html; charset=iso-2022-jp",
    "Made-Header, Content-Disposition=attachment; filename=page.html",
    "Made-Header, Content-Encoding=br"
  })
  void whatIsNoPageStaysAsItIs(String name, String value) {
    String type = value.startsWith("Content-Type") ? "X-Nothing=1" : HTML;

    assertThat(made(type, name, value).body()).isEqualTo(PAGE);
  }

  @Test
  void aPageWithTheOverlayIsNeverTakenForOneWithout() {
    var page = made(String.join("|", TAGGED));

    assertThat(page.headers().firstValue("ETag")).contains("W/\"v1-foresight\"");
    assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-cache");
    var again = made(String.join("|", TAGGED), "If-None-Match", "W/\"v1-foresight\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("ETag")).contains("W/\"v1-foresight\"");
    var plainBefore = made(String.join("|", TAGGED), "If-None-Match", "\"v1\"");
    assertThat(plainBefore.statusCode()).isEqualTo(200);
    assertThat(plainBefore.body()).contains(TAGS);
  }

  @Test
  void whileItIsOffAPagePassesByteForByte() {
    kill(true);

    await().atMost(Duration.ofSeconds(1)).until(() -> made(HTML).body().equals(PAGE));
    var response = made(String.join("|", TAGGED), "If-None-Match", "W/\"v1-foresight\"");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(PAGE);
    assertThat(response.headers().firstValue("ETag")).contains("\"v1\"");
    assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=60");
    assertThat(response.headers().firstValue("Content-Length")).contains("" + PAGE.length());
    assertThat(reads.get("/tab/1", "Accept-Encoding", "gzip, br").body())
        .containsIgnoringCase("Accept-encoding: [gzip, br]");
    assertThat(configuration().get("enabled").asBoolean()).isFalse();
  }

  @Test
  void theScriptIsToldWhatIsOn() {
    JsonNode configuration = configuration();

    assertThat(configuration.get("enabled").asBoolean()).isTrue();
    assertThat(configuration.at("/features/demand").asBoolean()).isTrue();
    assertThat(configuration.at("/features/pricing").asBoolean()).isFalse();
    var response = reads.get(OverlayFiles.CONFIGURATION);
    assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-cache");
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertThat(reads.get(OverlayFiles.CONFIGURATION, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void theScriptIsToldWhoAsksAndWhatTheRoleIs() {
    String key = new Keys(database).of("planner", "8101");

    assertThat(configuration().at("/caller/role").asText()).isEqualTo("anonymous");
    assertThat(configuration().at("/caller").has("id")).isFalse();
    JsonNode known =
        PublicReads.json(reads.get(OverlayFiles.CONFIGURATION, "X-API-Key", key).body())
            .get("caller");
    assertThat(known.get("role").asText()).isEqualTo("planner");
    assertThat(known.get("store").asText()).isEqualTo("8101");
    assertThat(known.get("id").asText()).isNotBlank();
  }

  @Test
  void scriptsAndStylesTravelWithoutTheirExplanationsAndOthersAsPublished() {
    String own = reads.get("/static/foresight/shared/dom.js").body();

    assertThat(own)
        .contains("export function make(")
        .doesNotContain("Builds pages out of")
        .doesNotContain("\n  ");
    assertThat(reads.get("/static/foresight/vendor/uplot-1.6.32/uPlot.esm.js").body())
        .startsWith("/**");
  }

  @ParameterizedTest
  @ValueSource(strings = {OverlayTags.SCRIPT, OverlayTags.STYLE})
  void theFilesAreServedWithTheirVersion(String path) {
    var response = reads.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/");
    String tag = response.headers().firstValue("ETag").orElseThrow();
    assertThat(reads.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    var packed = reads.get(path, "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(reads.get("/static/foresight/no-such.js").statusCode()).isEqualTo(404);
    assertThat(reads.get("/static/foresight/%2e%2e/%2e%2e/application.properties").body())
        .doesNotContain("foresight.gateway");
  }

  private JsonNode configuration() {
    return PublicReads.json(reads.get(OverlayFiles.CONFIGURATION).body());
  }

  /** The page with these headers, divided by bars; the rest are headers of the request. */
  private HttpResponse<String> made(String headers, String... asked) {
    Stream<String> answered =
        Arrays.stream(headers.split("\\|", -1)).flatMap(each -> Stream.of("Made-Header", each));
    Stream<String> all =
        Stream.of(Stream.of("Made-Body", PAGE), answered, Arrays.stream(asked))
            .flatMap(each -> each);
    return reads.get("/made", all.toArray(String[]::new));
  }

  private void kill(boolean engaged) {
    database.execute(
        "UPDATE `%s`.kill_switch SET engaged = %d WHERE id = 1"
            .formatted(database.suite(), engaged ? 1 : 0));
  }
}
