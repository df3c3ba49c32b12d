package com.rfid3.foresight.gateway.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.gateway.standin.LegacyEcho;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class PassThroughTest {
  LegacyEcho legacy;

  @TestHTTPResource URI base;

  private final HttpClient client = HttpClient.newHttpClient();
  private PublicReads reads;

  @BeforeEach
  void connect() {
    reads = new PublicReads(base);
  }

  @AfterEach
  void heal() {
    legacy.line().heal();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tab/1",
        "/api/inventory/dashboard_summary?store=all",
        "/api/predictive/demand/forecast?weeks=4&store=all",
        "/api/predictive/external-data/fetch",
        "/api/predictive/external-data/summary",
        "/api/predictive/correlations/analyze",
        "/api/predictive/insights/leading-indicators",
        "/api/predictive/optimization/inventory?store=3607",
        "/api/inventory-analytics/anything-else",
        "/static/js/tab1.js?v=%20a%2Fb",
        "/v1/alerts"
      })
  void everyOtherRouteReachesTheLegacyApplicationAsItWasAsked(String path) {
    var response = reads.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("GET " + path + "\n");
    assertThat(response.headers().firstValue("X-Legacy")).contains("yes");
  }

  @Test
  void theLegacyApplicationLearnsWhoAskedAndByWhichName() {
    var response = reads.get("/whoami", "X-Forwarded-For", "10.0.0.9", "Connection-Test", "kept");

    assertThat(response.body())
        .containsIgnoringCase("X-forwarded-for: [10.0.0.9, 127.0.0.1]")
        .containsIgnoringCase("X-forwarded-proto: [http]")
        .containsIgnoringCase("Host: [" + base.getAuthority() + "]")
        .containsIgnoringCase("Connection-test: [kept]")
        .as("what concerns one connection only goes no further")
        .doesNotContainIgnoringCase("http2-settings", "h2c");
  }

  @Test
  void redirectsCookiesErrorsAndRangesComeBackAsTheyAre() {
    assertThat(reads.get("/redirect").headers().firstValue("Location"))
        .contains("/tab/1?from=redirect");
    assertThat(reads.get("/redirect").statusCode()).isEqualTo(302);
    assertThat(reads.get("/cookies").headers().allValues("Set-Cookie"))
        .containsExactly("a=1; Path=/", "b=2; HttpOnly");
    assertThat(reads.get("/range", "Range", "bytes=2-5").statusCode()).isEqualTo(206);
    assertThat(reads.get("/error"))
        .returns(500, HttpResponse::statusCode)
        .returns("<h1>legacy error</h1>", HttpResponse::body);
  }

  @Test
  void aHeadRequestHasNoBody() {
    var head =
        HttpRequest.newBuilder(base.resolve("/tab/6"))
            .method("HEAD", BodyPublishers.noBody())
            .build();

    assertThat(reads.send(head).statusCode()).isEqualTo(200);
    assertThat(reads.send(head).body()).isEmpty();
  }

  @Test
  void packedBytesStayPacked() throws Exception {
    var response =
        client.send(
            HttpRequest.newBuilder(base.resolve("/gzip")).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(HexFormat.of().formatHex(response.body())).startsWith("1f8b");
  }

  @Test
  void anAnswerStreamsPieceByPiece() throws Exception {
    try (InputStream body =
        client
            .send(
                HttpRequest.newBuilder(base.resolve("/pieces")).build(),
                BodyHandlers.ofInputStream())
            .body()) {
      assertThat(new String(body.readNBytes(4), StandardCharsets.UTF_8)).isEqualTo("one ");
      legacy.pieces.release(3);
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("two three");
    }
  }

  @Test
  void aLargeUploadPassesWithoutTheSuitesLimit() throws Exception {
    byte[] upload = new byte[24 << 20];
    new Random(7).nextBytes(upload);
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/digest"))
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(upload)))
            .build();
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(upload));

    assertThat(reads.send(request).body()).isEqualTo(upload.length + " " + digest);
  }

  @Test
  void aLegacyApplicationThatIsDownIsSaidToBeQuickly() {
    legacy.line().refuse();
    long began = System.nanoTime();

    var page = reads.get("/tab/1", "Accept", "text/html");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.body()).contains("RFID3 is not answering");
    assertThat(PublicReads.json(reads.get("/api/inventory/alerts").body()).get("code").asText())
        .isEqualTo("SYSTEM_ERROR");
    assertThat(reads.get("/foresight/").statusCode()).isEqualTo(200);
  }

  // java.net.http would tidy these paths up, so they are written by hand.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/integrated/%2e%2e/secret",
        "/q/%2e%2e/%2e%2e/etc/passwd",
        "/foresight/../x",
        "/foresight/%252e%252e/%252e%252e/application.properties"
      })
  void dotsNeverReachFilesNorHideAPath(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).doesNotContain("foresight.gateway").doesNotContain("root:");
    assertThat(answer)
        .satisfiesAnyOf(
            text -> assertThat(text).contains("GET " + path),
            text -> assertThat(text).startsWith("HTTP/1.1 404"));
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
