package com.rfid3.foresight.prediction.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackFitTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** Contracts of popular classes, some with tables, and chairs with most of those. */
  private static List<Basket> baskets(double affinity) {
    var random = new Random(2);
    var baskets = new ArrayList<Basket>();
    for (int i = 0; i < 600; i++) {
      var held = new LinkedHashSet<String>();
      for (int popular = 0; popular < 12; popular++) {
        if (random.nextDouble() < 0.3) {
          held.add("popular" + popular);
        }
      }
      if (random.nextDouble() < 0.2) {
        held.add("table");
        if (random.nextDouble() < affinity) {
          held.add("chair");
        }
      } else if (random.nextDouble() < 0.08) {
        held.add("chair");
      }
      baskets.add(basket(i, held));
    }
    return baskets;
  }

  private static Basket basket(int number, Set<String> held) {
    return new Basket(
        "c" + number,
        START.plus(Duration.ofHours(number)),
        Witness.values()[0],
        null,
        held.stream().map(name -> new Basket.Line(name, "all", 1, null)).toList());
  }

  @Test
  void findsWhatGoesTogetherAndNothingElse() {
    var companions = new PackFit(baskets(0.7), 10).fit().companions();
    assertThat(companions.of("table"))
        .extracting(Companions.Companion::rentalClass)
        .first()
        .isEqualTo("chair");
    assertThat(companions.of("table").getFirst().lift()).isGreaterThan(2);
    assertThat(companions.of("popular1")).isEmpty();
  }

  @Test
  void beatsNamingWhatIsPopularOnLaterContracts() {
    var fitted = new PackFit(baskets(0.7), 10).fit();
    assertThat(fitted.beatsBaseline()).isTrue();
    assertThat(fitted.accuracy().value()).isGreaterThan(1.5 * fitted.accuracy().baseline());
  }

  @Test
  void chanceIsNoCompanion() {
    assertThat(new PackFit(baskets(0.08), 10).fit().companions().of("table")).isEmpty();
    assertThat(new PackFit(List.of(), 10).fit().beatsBaseline()).isFalse();
  }
}
