package com.rfid3.foresight.featurestore.pointofsale;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Features of stores against plain lists: lines of any date, known at any time. */
@QuarkusTest
@TestProfile(CyclesByHand.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = {
      @ResourceArg(name = "user", value = "features"),
      @ResourceArg(name = "faults", value = "true")
    })
class StoreFeaturesTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MINUTES = 60 * 24 * 100;
  private static final long SEED = 8101;

  TestDatabase database;
  @Inject StoreFeatures features;
  @Inject ShopTime time;

  private record Line(String store, LocalDateTime out, Instant seen, int units, int dollars) {}

  @Test
  void storesAreWhatAnOracleCounts() {
    Random random = new Random(SEED);
    List<Line> lines = lines(random);
    for (int i = 0; i < 60; i++) {
      Instant asOf = moment(random);
      Instant knownAt = moment(random);
      LocalDateTime now = time.localOf(asOf);

      List<EntityValues> found = features.at(asOf, knownAt).await().indefinitely();

      List<Line> known = lines.stream().filter(line -> !line.seen().isAfter(knownAt)).toList();
      assertThat(found.stream().map(EntityValues::entity).toList())
          .isEqualTo(known.stream().map(Line::store).distinct().sorted().toList());
      for (EntityValues store : found) {
        List<Line> month =
            known.stream()
                .filter(line -> line.store().equals(store.entity()))
                .filter(line -> line.out().isAfter(now.minusDays(28)))
                .filter(line -> !line.out().isAfter(now))
                .toList();
        assertThat(value(store, Feature.STORE_UNITS_28D))
            .isEqualTo(month.stream().mapToInt(Line::units).sum());
        assertThat(value(store, Feature.STORE_REVENUE_28D))
            .isEqualTo(month.stream().mapToInt(Line::dollars).sum());
        assertThat(value(store, Feature.STORE_UNITS_7D))
            .isEqualTo(
                month.stream()
                    .filter(line -> line.out().isAfter(now.minusDays(7)))
                    .mapToInt(Line::units)
                    .sum());
      }
    }
  }

  private List<Line> lines(Random random) {
    new LegacyShop(database).empty();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      Instant out = moment(random);
      Instant seen = out.plus(Duration.ofMinutes(random.nextInt(MINUTES / 5)));
      String store = List.of("3607", "6800", "8101").get(random.nextInt(3));
      Line line =
          new Line(store, time.localOf(out), seen, 1 + random.nextInt(9), random.nextInt(500));
      lines.add(line);
      database.execute(
          "USE " + database.suite(),
          """
          INSERT INTO pos_line (contract_no, line_number, store, item_num, contract_date, qty, price,
            first_seen_at, last_seen_at) VALUES ('%d', 1, '%s', '1', '%s', %d, %d, '%s', '%s')
          """
              .formatted(
                  i,
                  line.store(),
                  line.out(),
                  line.units(),
                  line.dollars(),
                  utc(line.seen()),
                  utc(line.seen())));
    }
    return lines;
  }

  private static String utc(Instant at) {
    return at.toString().replace("Z", "");
  }

  private static Instant moment(Random random) {
    return BEGIN.plus(Duration.ofMinutes(random.nextInt(MINUTES)));
  }

  private static double value(EntityValues store, Feature feature) {
    return store.values().get(feature).value().orElseThrow();
  }
}
