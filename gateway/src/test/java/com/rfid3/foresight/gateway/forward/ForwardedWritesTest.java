package com.rfid3.foresight.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.gateway.standin.Browser;
import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
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
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class ForwardedWritesTest {
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
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> reads.get("/api/integrated/today").body().contains("\"state\":\"live\""));
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
  }

  @Test
  void aBodyMayHaveAMebibyte() {
    String key = planner();
    String fits = "{\"x\":\"" + "y".repeat(1_048_000) + "\"}";

    assertThat(send("PUT", "/api/integrated/planning/costs", fits, key).statusCode())
        .isEqualTo(200);
    var tooLong = send("PUT", "/api/integrated/planning/costs", fits + "y".repeat(2000), key);
    assertThat(tooLong.statusCode()).isEqualTo(413);
    assertThat(PublicReads.json(tooLong.body()).get("code").asText())
        .isEqualTo("PAYLOAD_TOO_LARGE");
  }

  @Test
  void aRepeatedWriteIsDoneOnce() {
    String key = planner();
    String mark = "once-" + System.nanoTime();
    String path = "/api/integrated/planning/costs?mark=" + mark;

    var first = send("PUT", path, "{\"a\":1}", key, "Idempotency-Key", mark);
    var again = send("PUT", path, "{\"a\":1}", key, "Idempotency-Key", mark);
    var other = send("PUT", path, "{\"a\":2}", key, "Idempotency-Key", mark);

    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(PublicReads.json(other.body()).get("code").asText())
        .isEqualTo("IDEMPOTENCY_MISMATCH");
    assertThat(services.predictions().asked()).filteredOn(uri -> uri.contains(mark)).hasSize(1);
  }

  @Test
  void aWriteThatWasNotDoneMayBeTriedAgainUnderItsKey() {
    String key = planner();
    String mark = "again-" + System.nanoTime();
    services.predictions().is(Mood.DOWN);
    var failed = send("PUT", "/api/integrated/planning/costs", "{}", key, "Idempotency-Key", mark);
    services.predictions().is(Mood.WELL);
    var done = send("PUT", "/api/integrated/planning/costs", "{}", key, "Idempotency-Key", mark);

    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.headers().firstValue("Idempotent-Replayed")).isEmpty();
  }

  @Test
  void aBrowserWritesWithTheWordOfItsPageOnly() {
    Browser browser = new Browser(base);
    browser.signIn(planner(), "/");

    assertThat(write(browser, "guess").statusCode()).isEqualTo(403);
    var done = write(browser, browser.csrf());
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(PublicReads.json(done.body()).at("/data/x-foresight-caller").asText())
        .isEqualTo("key:test-planner");
    assertThat(PublicReads.json(done.body()).get("data").has("cookie")).isFalse();
  }

  @Test
  void aPlannerSaysWhichItemsAreWatched() {
    String path = "/api/integrated/items/A%20b%2Fc%3Fd%23E/monitoring";
    var answer = send("PUT", path, "{\"monitoring\":false}", planner());

    assertThat(PublicReads.json(answer.body()).at("/data/item_id").asText())
        .isEqualTo(ShopRows.ODD_TAG);
    assertThat(send("PUT", path, "{\"monitoring\":7}", planner()).statusCode()).isEqualTo(400);
    String unknown = "/api/integrated/items/no-such/monitoring";
    assertThat(send("PUT", unknown, "{\"monitoring\":true}", planner()).statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> write(Browser browser, String csrf) {
    return browser.send(
        browser
            .asked("/api/integrated/planning/costs")
            .header("Origin", browser.origin())
            .header("X-CSRF-Token", csrf)
            .PUT(BodyPublishers.ofString("{}")));
  }

  private String planner() {
    return keys.of("planner");
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
