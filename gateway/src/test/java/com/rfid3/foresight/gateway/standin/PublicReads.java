package com.rfid3.foresight.gateway.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Asks the gateway as a browser does, and holds its answers against the documented shapes. */
public final class PublicReads {
  public static final String TAG = "300F4F573AD003C1D2A1B2C3";

  /** The plan's five reads and the flags, by the name of their shape. */
  public static final Map<String, String> PATHS =
      Map.of(
          "item", "/api/integrated/item/" + TAG + "/predictions",
          "alerts", "/api/integrated/dashboard/alerts",
          "insights", "/api/inventory-analytics/enhanced-insights",
          "summary", "/api/inventory-analytics/inventory-summary",
          "health", "/api/predictive/health",
          "flags", "/api/integrated/flags");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The schema of a read's data in the public document. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          "item", "ItemAnswer",
          "alerts", "AlertsAnswer",
          "insights", "InsightsAnswer",
          "summary", "SummaryAnswer",
          "health", "HealthAnswer",
          "flags", "FlagsAnswer");

  // One for all tests: the document is part of the build.
  private static final AtomicReference<PublicDocument> DOCUMENT = new AtomicReference<>();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  public PublicReads(URI base) {
    this.base = base;
  }

  /** The answer of a read, which must be 200 and in its shape. */
  public JsonNode read(String name) {
    return read(name, PATHS.get(name));
  }

  /** The same for another path of that read. */
  public JsonNode read(String name, String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
    assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("private");
    JsonNode answer = json(response.body());
    assertThat(document().faults(SCHEMAS.get(name), answer)).as(response.body()).isEmpty();
    return answer;
  }

  /** State and reason of an answer in one word, or {@code state/reason}. */
  public static String state(JsonNode answer) {
    JsonNode predictive = answer.get("predictive");
    JsonNode reason = predictive.get("reason");
    return predictive.get("state").asText() + (reason.isNull() ? "" : "/" + reason.asText());
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path.substring(1)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document that the gateway serves of itself. */
  public PublicDocument document() {
    return DOCUMENT.updateAndGet(
        known -> known == null ? new PublicDocument(get("/q/openapi?format=json").body()) : known);
  }
}
