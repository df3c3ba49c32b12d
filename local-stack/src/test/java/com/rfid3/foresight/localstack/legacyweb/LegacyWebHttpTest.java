package com.rfid3.foresight.localstack.legacyweb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What any client of the legacy application's server sees, whatever the page. */
class LegacyWebHttpTest extends LegacyWebCase {

  @Test
  void answersUnknownAddressesWithTheFrameworksPage() throws Exception {
    HttpResponse<String> missing = get("/api/predictive/health");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
    assertThat(get("/static/../base.html").statusCode()).isEqualTo(404);
  }

  @Test
  void reportsItsHealth() throws Exception {
    JsonNode health = json("/health");
    assertThat(health.get("overall").asText()).isEqualTo("healthy");
  }

  @Test
  void compressesServesPartsAndAnswersHead() throws Exception {
    HttpResponse<byte[]> packed =
        bytes(request("/static/js/tab1.js").header("Accept-Encoding", "gzip"));
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    HttpResponse<byte[]> part = bytes(request("/static/js/tab1.js").header("Range", "bytes=3-9"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(new String(part.body(), StandardCharsets.UTF_8))
        .isEqualTo(new String(plain, 3, 7, StandardCharsets.UTF_8));
    assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 3-9/" + plain.length);
    HttpResponse<byte[]> tail = bytes(request("/static/js/tab1.js").header("Range", "bytes=-4"));
    assertThat(tail.body()).hasSize(4);
    assertThat(bytes(request("/static/js/tab1.js").header("Range", "bytes=999999-")).statusCode())
        .isEqualTo(416);
    HttpResponse<byte[]> head = bytes(request("/static/js/tab1.js").HEAD());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).hasValue("" + plain.length);
  }

  @Test
  void movesFilesCookiesAndRedirects() throws Exception {
    HttpResponse<String> file = get("/export/items.csv");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(d -> assertThat(d).contains("items.csv"));
    assertThat(file.body().lines()).hasSize(601);
    HttpResponse<String> upload =
        CLIENT.send(
            request("/api/import/upload")
                .POST(HttpRequest.BodyPublishers.ofString("a,b\n1,2\n"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(JSON.readTree(upload.body()).get("lines").asInt()).isEqualTo(2);
    assertThat(get("/api/import/upload").statusCode()).isEqualTo(405);
    HttpResponse<byte[]> visit = bytes(request("/session").header("Cookie", "a=b; visits=4"));
    assertThat(visit.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(c -> assertThat(c).startsWith("visits=5;"));
    assertThat(get("/").headers().firstValue("Location")).hasValue("/tab/1");
  }

  @Test
  void failsWithTheLegacyErrorShape() throws Exception {
    HttpResponse<String> failed = get("/api/inventory/alerts?limit=many");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(JSON.readTree(failed.body()).get("error").asText()).isNotEmpty();
  }
}
