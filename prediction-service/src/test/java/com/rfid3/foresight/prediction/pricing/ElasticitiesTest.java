package com.rfid3.foresight.prediction.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.PricedWeek;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Simulated shops whose elasticity is known. */
class ElasticitiesTest {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final int WEEKS = 156;
  private static final LocalDate TODAY = FIRST.plusWeeks(WEEKS).plusDays(2);
  private static final PricingSettings SETTINGS =
      new SmallRyeConfigBuilder()
          .withMapping(PricingSettings.class)
          .build()
          .getConfigMapping(PricingSettings.class);

  @Test
  void aKnownElasticityIsFoundWithinThreeTenthsForMostClasses() {
    var lines = new ArrayList<PricedWeek>();
    for (int i = 0; i < 12; i++) {
      lines.addAll(weeks(new Shop("a" + i, "Tables", 8, -1.5, true), i));
      lines.addAll(weeks(new Shop("b" + i, "Tents", 8, -0.4, true), 100 + i));
    }
    var elasticities = new Elasticities(lines, TODAY, Enough.USUAL);

    int near = 0;
    for (int i = 0; i < 12; i++) {
      near += near(elasticities, "a" + i, -1.5) ? 1 : 0;
      near += near(elasticities, "b" + i, -0.4) ? 1 : 0;
    }
    assertThat(near).isGreaterThanOrEqualTo(20);
  }

  private static boolean near(Elasticities elasticities, String id, double truth) {
    return elasticities
        .of(id)
        .filter(told -> Math.abs(told.belief().mean() - truth) <= 0.3)
        .isPresent();
  }

  @Test
  void whatIsDeliveredIsWhatIsConfigured() {
    assertThat(Enough.from(SETTINGS)).isEqualTo(Enough.USUAL);
  }

  @Test
  void aRateThatNeverChangedTellsNothing() {
    var lines = weeks(new Shop("a", "Tables", 30, -1.5, false), 3);
    var elasticities = new Elasticities(lines, TODAY, Enough.USUAL);

    assertThat(elasticities.of("a")).isEmpty();
    assertThat(elasticities.shortfall("a").has().get("price_changes")).isEqualTo(0);
    assertThat(elasticities.shortfall("a").needs().get("price_changes")).isEqualTo(5);
    assertThat(elasticities.shortfall("never seen").has().get("weeks_with_a_price")).isEqualTo(0);
  }

  @Test
  void aWeekWithoutALineIsAWeekWithoutUnitsAtTheRateBefore() {
    var lines =
        List.of(
            new PricedWeek("a", "Tables", "8101", FIRST, 3, 1, 30, 10.0, 10.0, 1.0),
            new PricedWeek("a", "Tables", "8101", FIRST.plusWeeks(3), 5, 2, 60, 12.0, 12.0, 1.0));
    var series = PriceSeries.of(lines, TODAY).getFirst();

    assertThat(series.units()).containsExactly(3, 0, 0, 5);
    assertThat(series.rates()).containsExactly(10, 10, 10, 12);
    assertThat(series.changes()).isEqualTo(1);
  }

  @Test
  void aRateThatMovesNothingIsNotRecommended() {
    var lines = new ArrayList<PricedWeek>();
    for (int i = 0; i < 6; i++) {
      lines.addAll(weeks(new Shop("n" + i, "Chairs", 4, 0, true), 40 + i));
    }
    var elasticities = new Elasticities(lines, TODAY, Enough.USUAL);
    for (int i = 0; i < 6; i++) {
      elasticities
          .of("n" + i)
          .ifPresent(told -> assertThat(Math.abs(told.belief().mean())).isLessThan(0.4));
    }
  }

  @Test
  void inAWeekWithoutALineTheRateMovesAsInTheOtherStores() {
    var lines =
        List.of(
            new PricedWeek("a", "Tables", "8101", FIRST, 3, 1, 30, 10.0, 10.0, 1.0),
            new PricedWeek("a", "Tables", "3607", FIRST, 3, 1, 60, 20.0, 20.0, 1.0),
            new PricedWeek("a", "Tables", "3607", FIRST.plusWeeks(1), 3, 1, 48, 16.0, 16.0, 1.0),
            new PricedWeek("a", "Tables", "3607", FIRST.plusWeeks(2), 3, 1, 48, 16.0, 16.0, 1.0));
    var tagged =
        PriceSeries.of(lines, TODAY).stream()
            .filter(one -> one.rates()[0] == 10)
            .findFirst()
            .orElseThrow();
    assertThat(tagged.rates()[2]).isLessThan(tagged.rates()[0]);
    assertThat(tagged.units()).containsExactly(3, 0, 0);
  }

  /** What is simulated of a class. */
  private record Shop(
      String rentalClass, String category, double weekly, double elasticity, boolean varies) {}

  private static List<PricedWeek> weeks(Shop shop, long seed) {
    var random = new SplittableRandom(seed);
    var lines = new ArrayList<PricedWeek>();
    double relative = 1;
    for (int week = 0; week < WEEKS; week++) {
      if (shop.varies && (week + seed) % 13 == 0) {
        relative = 0.75 + 0.5 * random.nextDouble();
      }
      double season = 1 + 0.5 * Math.sin(2 * Math.PI * week / 52.18);
      double mean = shop.weekly * season * Math.pow(relative, shop.elasticity);
      int units = poisson(mean, random);
      if (units > 0) {
        double rate = Math.round(1000 * relative) / 100.0;
        lines.add(
            new PricedWeek(
                shop.rentalClass,
                shop.category,
                "8101",
                FIRST.plusWeeks(week),
                units,
                1,
                units * rate,
                rate,
                rate,
                1.0));
      }
    }
    return lines;
  }

  private static int poisson(double mean, SplittableRandom random) {
    double product = random.nextDouble();
    int count = 0;
    for (double limit = Math.exp(-mean); product > limit; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
