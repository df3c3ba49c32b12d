package com.rfid3.foresight.prediction.maintenance;

import static com.rfid3.foresight.contracts.feature.ServiceOutcome.CENSORED;
import static com.rfid3.foresight.contracts.feature.ServiceOutcome.EVENT_FREE;
import static com.rfid3.foresight.contracts.feature.ServiceOutcome.INSPECTION_FLOW;
import static com.rfid3.foresight.contracts.feature.ServiceOutcome.SERVICE_NEED;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ServiceRatesProperties {

  @Property(tries = 200)
  void aCategoryIsDrawnFromItsOwnRateTowardsTheShops(
      @ForAll @IntRange(max = 40) int needs, @ForAll @IntRange(max = 40) int free) {
    var rates =
        ServiceRates.of(
            all(
                Exposures.of("Tents", SERVICE_NEED, needs),
                Exposures.of("Tents", EVENT_FREE, free),
                Exposures.of("Linen", SERVICE_NEED, 10),
                Exposures.of("Linen", EVENT_FREE, 190)));
    double shop = rates.shop().rate();
    double own = needs + free == 0 ? shop : (double) needs / (needs + free);

    assertThat(rates.of("Tents").mean())
        .isBetween(Math.min(own, shop) - 1e-12, Math.max(own, shop) + 1e-12);
  }

  @Test
  void aCategoryNeverRentedHasTheShopsRate() {
    var rates = ServiceRates.of(Exposures.of("Linen", EVENT_FREE, 50));

    assertThat(rates.of("Tents").mean()).isEqualTo(rates.shop().rate());
  }

  @Test
  void theLaundryFlowIsNoServiceNeed() {
    var rates =
        ServiceRates.of(
            all(
                Exposures.of("Linen", INSPECTION_FLOW, 100),
                Exposures.of("Linen", EVENT_FREE, 100)));

    assertThat(rates.shop().needs()).isZero();
    assertThat(rates.shop().observed()).isEqualTo(200);
  }

  @Test
  void anItemNotSeenAgainIsNoEvidence() {
    var seen = all(Exposures.of("Tents", SERVICE_NEED, 5), Exposures.of("Tents", EVENT_FREE, 45));
    var more = all(seen, Exposures.of("Tents", CENSORED, 500));

    assertThat(ServiceRates.of(more).of("Tents").mean())
        .isEqualTo(ServiceRates.of(seen).of("Tents").mean());
  }

  @Test
  void categoriesThatDifferAreDrawnTogetherLessThanCategoriesThatDoNot() {
    var alike = new ArrayList<ServiceExposure>();
    var unlike = new ArrayList<ServiceExposure>();
    for (int i = 0; i < 6; i++) {
      alike.addAll(Exposures.of("c" + i, SERVICE_NEED, 10));
      alike.addAll(Exposures.of("c" + i, EVENT_FREE, 90));
      unlike.addAll(Exposures.of("c" + i, SERVICE_NEED, i % 2 == 0 ? 1 : 40));
      unlike.addAll(Exposures.of("c" + i, EVENT_FREE, 100));
    }

    assertThat(ServiceRates.of(alike).strength()).isGreaterThan(ServiceRates.of(unlike).strength());
  }

  @SafeVarargs
  private static List<ServiceExposure> all(List<ServiceExposure>... parts) {
    var all = new ArrayList<ServiceExposure>();
    for (var part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
