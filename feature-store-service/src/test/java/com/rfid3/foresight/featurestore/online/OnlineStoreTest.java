package com.rfid3.foresight.featurestore.online;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.online.OnlineStore.RedisAway;
import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class OnlineStoreTest {
  private static final Instant T = Instant.ofEpochMilli(1_770_000_000_000L);
  TestDatabase database;
  ServerFaults faults;
  @Inject OnlineStore store;
  @Inject Redis redis;
  private LegacyShop shop;

  @BeforeEach
  void emptyShop() {
    faults.heal();
    shop = new LegacyShop(database);
    shop.empty();
    awaitRedis();
    send(Command.FLUSHALL);
  }

  @Test
  void anOlderWriteNeverOverwritesANewerOne() {
    write("E1", 2, T.plusMillis(5));
    write("E1", 1, T);
    write("E2", 7, T);

    assertThat(read("E1")).isEqualTo(2);
    assertThat(read("E2")).isEqualTo(7);
    write("E1", 3, T.plusMillis(5));
    assertThat(read("E1")).isEqualTo(3);
  }

  @Test
  void anEmptiedRedisIsRefilledByTheFirstMissAndWhollyByOneCall() {
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    shop.rental("E2", "2026-03-02 10:00:00", "1");
    cycle();
    send(Command.FLUSHALL);

    assertThat(source("E1")).isEqualTo("offline");
    await().untilAsserted(() -> assertThat(source("E1")).isEqualTo("online"));
    assertThat(source("E2")).isEqualTo("offline");

    send(Command.FLUSHALL);
    // Two items, their class, its category and the shop.
    given().post("/v1/rebuild").then().statusCode(200).body("entities", equalTo(5));
    assertThat(source("E2")).isEqualTo("online");
  }

  @Test
  void manyEntitiesComeInColumnsInTheOrderAsked() {
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    shop.rental("a/\"b\"", "2026-03-03 10:00:00", "2");
    cycle();

    online(
            """
            {"entity_kind": "item", "entities": ["nobody", "A/\\"B\\"", "e1"],
             "features": ["rentals_total", "last_service_at@1", "acquired_at"]}
            """)
        .statusCode(200)
        .body("features", contains("rentals_total@1", "last_service_at@1", "acquired_at@1"))
        .body("entities.entity", contains("nobody", "a/\"b\"", "E1"))
        .body("entities[0].source", equalTo(null))
        .body("entities[1].values", contains(1, null, null))
        .body("entities[1].statuses", contains("present", "null", "missing"))
        .body("entities[1].event_times[0]", equalTo(1772553600000L));
  }

  @Test
  void aHangingRedisIsWaitedForAFewTimesAndNoMore() {
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    cycle();
    faults.redisLine().swallow();

    for (int i = 0; i < 5; i++) {
      assertThat(source("E1")).isEqualTo("offline");
    }
    // Once it is known to hang nobody waits for it.
    assertThat(Stream.generate(this::refusal).limit(3)).hasAtLeastOneElementOfType(RedisAway.class);

    faults.heal();
    await().untilAsserted(() -> assertThat(source("E1")).isEqualTo("online"));
  }

  @Test
  void fiveHundredAndOneEntitiesAreTooMany() {
    String many = String.join(",", Collections.nCopies(501, "\"E\""));

    online("{\"entity_kind\": \"item\", \"entities\": [" + many + "]}")
        .statusCode(400)
        .body("violations.field", hasItem("entities"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"entities\":[\"E\"]};entity_kind",
        "{\"entity_kind\":\"moods\",\"entities\":[\"E\"]};entity_kind",
        "{\"entity_kind\":\"item\"};entities",
        "{\"entity_kind\":\"item\",\"entities\":[]};entities",
        "{\"entity_kind\":\"item\",\"entities\":[\"E\",\"\"]};entities[1]",
        "{\"entity_kind\":\"item\",\"entities\":[\"E\"],\"features\":[\"mood\"]};features",
        "{\"entity_kind\":\"item\",\"entities\":[\"E\"],\"features\":[\"rentals_90d@9\"]};features"
      })
  void badInputIsNamed(String body, String field) {
    online(body).statusCode(400).body("violations.field", hasItem(field));
  }

  @Test
  void oneEntityCanBeAskedForSomeFeatures() {
    shop.rental("E1", "2026-03-02 10:00:00", "1");
    cycle();

    given()
        .get("/v1/features/item/E1?features=rentals_total@1,days_since_last_rental")
        .then()
        .statusCode(200)
        .body("features.name", contains("rentals_total", "days_since_last_rental"))
        .body("features.status", contains("present", "present"));
    given()
        .get("/v1/features/item/E1?features=mood")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("features"));
  }

  private void write(String tag, int value, Instant knownAt) {
    store
        .store(
            List.of(
                new EntityValues(
                    EntityKind.ITEM, tag, Map.of(Feature.RENTALS_TOTAL, Measurement.of(value, T)))),
            knownAt)
        .await()
        .indefinitely();
  }

  private double read(String tag) {
    var read = store.find(EntityKind.ITEM, List.of(tag)).await().indefinitely();
    var values = read.entities().getFirst().orElseThrow().values().values();
    return values.get(Feature.RENTALS_TOTAL).value().orElseThrow();
  }

  private Throwable refusal() {
    return store
        .find(EntityKind.ITEM, List.of("E1"))
        .onItemOrFailure()
        .transform((read, failure) -> failure)
        .await()
        .indefinitely();
  }

  private void awaitRedis() {
    await()
        .ignoreExceptions()
        .until(() -> store.find(EntityKind.ITEM, List.of("x")).await().indefinitely() != null);
  }

  private void send(Command command) {
    redis.send(Request.cmd(command)).await().indefinitely();
  }

  private static ValidatableResponse online(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/v1/features/online").then();
  }

  private static String source(String tag) {
    return given().get("/v1/features/item/{tag}", tag).jsonPath().getString("source");
  }

  private static void cycle() {
    given().post("/v1/cycles").then().statusCode(200);
  }
}
