package com.rfid3.foresight.featurestore.historical;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.testing.RetoldShop;
import com.rfid3.foresight.featurestore.testing.ShopClock;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What was served online, week by week over the 36 weeks of the demo shop, is what a join answers
 * for those instants when all of them are over: every view of every kind of entity.
 */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class EveryViewOverTheWeeksTest {
  private static final int WEEKS = 36;
  private static final int SAMPLED = 6;
  private static final int ENTITIES = 120;
  private static final ObjectMapper JSON = new ObjectMapper();
  // What nobody pushes in this test.
  private static final Set<Feature> NEVER =
      EnumSet.of(
          Feature.LAST_MAINTENANCE_AT,
          Feature.MAINTENANCE_COST_TOTAL,
          Feature.FAILURES_TOTAL,
          Feature.REVENUE_TOTAL,
          Feature.PURCHASE_PRICE,
          Feature.REPLACEMENT_COST,
          Feature.EVENTS_28D,
          Feature.DAYS_TO_EVENT,
          Feature.HUMIDITY_PCT,
          Feature.PRECIPITATION_IN,
          Feature.CONSUMER_CONFIDENCE,
          Feature.UNEMPLOYMENT_RATE,
          Feature.INTEREST_RATE);

  TestDatabase database;
  @Inject ShopClock clock;
  @Inject ShopTime shopTime;
  @Inject LatestFeatures latest;
  @Inject PastFeatures past;
  @Inject RedisDataSource redis;
  private RetoldShop retold;

  /** What was served of an entity at an instant; values that are known to be none are null. */
  private record Seen(EntityKind kind, AskedRow asked, Map<Feature, Double> values) {}

  @AfterEach
  void go() {
    clock.go();
    retold.end();
    redis.flushall();
  }

  @Test
  void whatWasServedIsWhatIsJoined() throws SQLException, IOException {
    new LegacyShop(database).empty();
    redis.flushall();
    retold = new RetoldShop(database, shopTime);
    Instant last = Instant.now().truncatedTo(ChronoUnit.HOURS);
    retold.begin(last.minus(Duration.ofDays(7L * WEEKS)), SAMPLED);
    List<Seen> seen = new ArrayList<>();
    for (int week = WEEKS - 1; week >= 0; week--) {
      Instant now = last.minus(Duration.ofDays(7L * week));
      clock.stopAt(now);
      retold.cycleAt(now);
      push(now);
      for (EntityKind kind : EntityKind.values()) {
        seen.addAll(served(kind, now));
      }
    }
    clock.go();

    Set<Feature> compared = EnumSet.noneOf(Feature.class);
    for (EntityKind kind : EntityKind.values()) {
      compared.addAll(compare(kind, seen.stream().filter(each -> each.kind() == kind).toList()));
    }
    assertThat(compared).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NEVER)));
  }

  private void push(Instant now) {
    String tag =
        latest.page(EntityKind.ITEM, "", 1).await().indefinitely().getFirst().entity().entity();
    given()
        .contentType("application/x-ndjson")
        .body(
            (value("item", tag, "total_usage_hours", now.getEpochSecond() % 1000, now)
                    + value("item", tag, "acquired_at", 1_600_000_000, now)
                    + value("global", "shop", "temperature_f", now.getEpochSecond() % 90, now))
                .getBytes(StandardCharsets.UTF_8))
        .post("/v1/features")
        .then()
        .statusCode(200);
  }

  private static String value(String kind, String entity, String feature, long value, Instant at) {
    return "{\"entity_kind\":\"%s\",\"entity\":\"%s\",\"feature\":\"%s\",\"value\":%d,\"event_time\":\"%s\"}%n"
        .formatted(kind, entity, feature, value, at);
  }

  private List<Seen> served(EntityKind kind, Instant now) throws IOException {
    List<String> entities =
        latest.page(kind, "", ENTITIES).await().indefinitely().stream()
            .map(kept -> kept.entity().entity())
            .toList();
    if (entities.isEmpty()) {
      return List.of();
    }
    var query =
        JSON.createObjectNode()
            .put("entity_kind", kind.wire())
            .set("entities", JSON.valueToTree(entities));
    JsonNode answer =
        JSON.readTree(
            given()
                .contentType("application/json")
                .body(query.toString())
                .post("/v1/features/online")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    List<Feature> features = new ArrayList<>();
    answer.get("features").forEach(name -> features.add(named(kind, name.asText())));
    List<Seen> seen = new ArrayList<>();
    for (JsonNode entity : answer.get("entities")) {
      assertThat(entity.get("source").asText()).isEqualTo("online");
      AskedRow asked = new AskedRow(entity.get("entity").asText(), now, now);
      seen.add(new Seen(kind, asked, values(features, entity)));
    }
    return seen;
  }

  private static Map<Feature, Double> values(List<Feature> features, JsonNode entity) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    for (int i = 0; i < features.size(); i++) {
      switch (entity.get("statuses").get(i).asText()) {
        case "present" -> values.put(features.get(i), entity.get("values").get(i).asDouble());
        case "null" -> values.put(features.get(i), null);
        default -> {}
      }
    }
    return values;
  }

  private static Feature named(EntityKind kind, String name) {
    return Feature.of(kind).stream()
        .filter(feature -> feature.wireName().equals(name) || feature.key().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Compares; answers the features of which any value was. */
  private Set<Feature> compare(EntityKind kind, List<Seen> seen) {
    Set<Feature> compared = EnumSet.noneOf(Feature.class);
    PastFeatures.Join join = past.join(kind);
    for (int from = 0; from < seen.size(); from += ENTITIES) {
      List<Seen> part = seen.subList(from, Math.min(seen.size(), from + ENTITIES));
      var joined = join.at(part.stream().map(Seen::asked).toList());
      for (int i = 0; i < part.size(); i++) {
        Map<Feature, Measurement> answered = joined.get(i);
        for (var value : part.get(i).values().entrySet()) {
          Measurement measured = answered.get(value.getKey());
          assertThat(measured).as("%s of %s", value.getKey(), part.get(i).asked()).isNotNull();
          assertThat(measured.value().isPresent() ? measured.value().getAsDouble() : null)
              .as("%s of %s", value.getKey(), part.get(i).asked())
              .isEqualTo(value.getValue());
          compared.add(value.getKey());
        }
        assertThat(answered.keySet())
            .as("%s", part.get(i).asked())
            .isEqualTo(part.get(i).values().keySet());
      }
    }
    return compared;
  }
}
