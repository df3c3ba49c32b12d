package com.rfid3.foresight.featurestore.historical;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.contracts.feature.FeatureSource;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.cycle.FeatureComputation;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What training sees is what serving sees, over the 36 weeks of the demo shop. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class OnlineEqualsHistoricalTest {
  private static final int WEEKS = 36;
  TestDatabase database;
  @Inject FeatureComputation computation;
  @Inject PastFeatures past;
  @Inject LatestFeatures latest;

  @Test
  void everyViewIsTheSameComputedLiveAndReplayedWeekByWeek() throws SQLException {
    demoShop();
    Instant now = Instant.now();
    Map<EntityKind, PastFeatures.Join> joins = new EnumMap<>(EntityKind.class);
    int compared = 0;
    for (int week = 0; week < WEEKS; week++) {
      Instant asOf = now.minus(Duration.ofDays(7L * week));
      List<EntityValues> live = new ArrayList<>();
      computation.run(asOf, live::addAll);
      for (EntityKind kind :
          List.of(
              EntityKind.ITEM, EntityKind.RENTAL_CLASS, EntityKind.CATEGORY, EntityKind.GLOBAL)) {
        List<EntityValues> entities =
            live.stream().filter(each -> each.kind() == kind).limit(400).toList();
        compared += compare(joins.computeIfAbsent(kind, past::join), entities, asOf, now);
      }
    }
    assertThat(compared).isGreaterThan(10_000);
    everyViewIsTheSameOnlineAndHistorical();
  }

  private static int compare(
      PastFeatures.Join join, List<EntityValues> live, Instant asOf, Instant knownAt) {
    if (live.isEmpty()) {
      return 0;
    }
    var replayed =
        join.at(live.stream().map(each -> new AskedRow(each.entity(), asOf, knownAt)).toList());
    int compared = 0;
    for (int i = 0; i < live.size(); i++) {
      for (var value : live.get(i).values().entrySet()) {
        if (value.getKey().view().source() == FeatureSource.LEDGER) {
          assertThat(replayed.get(i).get(value.getKey()))
              .as("%s of %s as of %s", value.getKey(), live.get(i).entity(), asOf)
              .isEqualTo(value.getValue());
          compared++;
        }
      }
    }
    return compared;
  }

  private void everyViewIsTheSameOnlineAndHistorical() {
    // The instant of the last cycle: from then on other things may have happened.
    Instant asOf = Instant.parse(given().post("/v1/cycles").jsonPath().getString("finished_at"));
    for (EntityKind kind : EntityKind.values()) {
      List<Kept> kept = latest.page(kind, "", 400).await().indefinitely();
      List<AskedRow> rows =
          kept.stream().map(each -> new AskedRow(each.entity().entity(), asOf, asOf)).toList();
      if (rows.isEmpty()) {
        continue;
      }
      List<Map<Feature, Measurement>> historical = past.join(kind).at(rows);
      for (int i = 0; i < rows.size(); i++) {
        String entity = rows.get(i).entity();
        Map<Feature, Measurement> expected = historical.get(i);
        kept.get(i)
            .entity()
            .values()
            .forEach(
                (feature, online) ->
                    assertThat(expected.get(feature).value())
                        .as("%s of %s", feature, entity)
                        .isEqualTo(online.value()));
      }
    }
  }

  private void demoShop() throws SQLException {
    LegacyShop shop = new LegacyShop(database);
    if (shop.count("SELECT COUNT(*) FROM id_item_master") < 1000) {
      shop.empty();
      try (var connection = database.root()) {
        DemoShop.of(ShopPlan.small(Clock.systemUTC())).writeTo(connection);
      }
    } else {
      shop.forget();
    }
    given().post("/v1/cycles").then().statusCode(200);
  }
}
