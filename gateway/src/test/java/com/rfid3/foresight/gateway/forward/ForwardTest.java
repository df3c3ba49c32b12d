package com.rfid3.foresight.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.gateway.standin.Steadily;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class ForwardTest {
  private static final String FORECAST = "/api/integrated/demand/forecast";

  TestDatabase database;
  Services services;

  @TestHTTPResource URI base;

  private PublicReads reads;
  private Keys keys;

  @BeforeEach
  void everythingIsOn() {
    ShopRows.write(database);
    reads = new PublicReads(base);
    keys = new Keys(database);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                Steadily.holds(
                    () -> get(FORECAST).at("/predictive/state").asText().equals("live")));
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
  }

  @Test
  void aReadComesInTheEnvelopeWithTheServicesWords() {
    JsonNode answer = get(FORECAST + "?rental_class=a%2Fb&horizon_days=30");

    assertThat(answer.get("success").asBoolean()).isTrue();
    assertThat(answer.at("/data/uri").asText())
        .isEqualTo("/v1/demand/forecast?rental_class=a%2Fb&horizon_days=30");
    assertThat(answer.at("/data/x-foresight-role").asText()).isEqualTo("anonymous");
    assertThat(answer.at("/data/x-request-id")).isEqualTo(answer.get("request_id"));
    assertThat(answer.at("/predictive/parts/demand/state").asText()).isEqualTo("live");
  }

  @Test
  void anOddIdArrivesAsItWasSent() {
    assertThat(get("/api/integrated/maintenance/health/A%20B%2FC%3FD%23E").at("/data/uri").asText())
        .isEqualTo("/v1/maintenance/health/A%20B%2FC%3FD%23E");
  }

  @Test
  void whatIsOffSaysSoAndIsNotAsked() {
    JsonNode answer = get("/api/integrated/pricing/recommendations?never=asked");

    assertThat(PublicReads.state(answer)).isEqualTo("off/flag_off");
    assertThat(answer.get("data")).isEqualTo(PublicReads.json("{\"recommendations\":[]}"));
    assertThat(services.predictions().asked()).noneMatch(uri -> uri.contains("never=asked"));
    var decision = send("POST", "/api/integrated/restock/7/decision", "{}", keys.of("approver"));
    assertThat(decision.statusCode()).isEqualTo(409);
    assertThat(decision.body()).contains("INVENTORY_AUTOMATION_ENABLED");
  }

  @Test
  void ofATypeThatIsOffNothingIsSaid() {
    JsonNode data = get("/api/integrated/today?say=mixed").get("data");

    assertThat(data.get("entries")).hasSize(1);
    assertThat(data.at("/entries/0/kind").asText()).isEqualTo("shortage");
    assertThat(data.get("changes")).isEmpty();
    assertThat(data.has("best")).isFalse();
  }

  @Test
  void aRefusalOfTheServiceIsPassedOn() {
    var answer = reads.get(FORECAST + "?say=refused");
    JsonNode problem = PublicReads.json(answer.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.get("code").asText()).isEqualTo("INSUFFICIENT_DATA");
    assertThat(problem.get("error").asText()).isEqualTo("Too few weeks");
    assertThat(problem.get("instance").asText()).isEqualTo(FORECAST);
  }

  @Test
  void aRouteThatTheServiceDoesNotHaveIsAServiceThatIsAway() {
    assertThat(PublicReads.state(get(FORECAST + "?say=unroutable")))
        .isEqualTo("empty/service_down");
    var write = send("PUT", "/api/integrated/planning/costs?say=unroutable", "{}", planner());
    assertThat(write.statusCode()).isEqualTo(503);
    assertThat(PublicReads.json(write.body()).get("code").asText())
        .isEqualTo("SERVICE_UNAVAILABLE");
  }

  @Test
  void theLastGoodAnswerStandsInWithItsAge() {
    String path = FORECAST + "?kept=" + System.nanoTime();
    JsonNode live = get(path);
    services.predictions().is(Mood.DOWN);

    JsonNode stale = get(path);
    assertThat(PublicReads.state(stale)).startsWith("stale/");
    assertThat(stale.get("data")).isEqualTo(live.get("data"));
    assertThat(stale.at("/predictive/age_ms").asLong()).isNotNegative();
  }

  @Test
  void aVersionTheCallerHasIsNotSentAgain() {
    // What the echo says changes with every request, but for the id of the request.
    String path = FORECAST + "?say=mixed";
    String tag = reads.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(reads.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void aStreamedUploadMayBeLonger() {
    var answer =
        send("POST", "/api/integrated/features/historical", "x".repeat(3 << 20), keys.of("viewer"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(PublicReads.json(answer.body()).get("body").asText()).hasSize(3 << 20);
  }

  @Test
  void eventsComeOneByOneFromWhereTheCallerLeftOff() throws Exception {
    var request =
        HttpRequest.newBuilder(base.resolve("/api/integrated/alerts/events"))
            .header("Last-Event-ID", "17")
            .build();
    try (HttpClient client = HttpClient.newHttpClient();
        InputStream events = client.send(request, BodyHandlers.ofInputStream()).body()) {
      String first = "data: after 17\n\n";
      assertThat(new String(events.readNBytes(first.length()), StandardCharsets.UTF_8))
          .isEqualTo(first);
      services.alerts().pieces.release(2);
      assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("data: more\n\n");
    }
  }

  @Test
  void anItemOfAnotherStoreIsNotShown() {
    String path = "/api/integrated/item/QR-1/predictions";

    assertThat(reads.get(path, "X-API-Key", keys.of("viewer", "6800")).statusCode())
        .as("where it is now")
        .isEqualTo(200);
    assertThat(reads.get(path, "X-API-Key", keys.of("viewer", "3607")).statusCode())
        .as("where it only belongs")
        .isEqualTo(403);
  }

  @Test
  void theFiguresOfWhomOneStoreIsOpenAreThoseOfTheStore() {
    String path = "/api/inventory-analytics/inventory-summary";
    var all = PublicReads.json(reads.get(path, "X-API-Key", keys.of("viewer")).body());
    String bound = keys.of("viewer", "3607");
    var sent = reads.get(path, "X-API-Key", bound);
    assertThat(sent.statusCode()).isEqualTo(307);
    String there = sent.headers().firstValue("Location").orElseThrow();
    assertThat(there).isEqualTo(path + "?store=3607");
    var own = PublicReads.json(reads.get(there, "X-API-Key", bound).body());

    assertThat(all.at("/data/inventory_overview/total_items").asInt()).isEqualTo(4);
    assertThat(own.at("/data/inventory_overview/total_items").asInt()).isEqualTo(1);
  }

  private String planner() {
    return keys.of("planner");
  }

  private JsonNode get(String path) {
    var answer = reads.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return PublicReads.json(answer.body());
  }

  private HttpResponse<String> send(
      String method, String path, String body, String key, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("X-API-Key", key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return reads.send(request.build());
  }
}
