package com.rfid3.foresight.prediction.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ServiceRiskProperties {

  @Property
  void isAProbabilityAtMostThatOfBeingRented(
      @ForAll @DoubleRange(max = 1) double perRental,
      @ForAll @DoubleRange(max = 50) double rentals) {
    double risk = ServiceRisk.within(perRental, rentals, false);

    assertThat(risk).isBetween(0.0, ServiceRisk.rented(rentals) + 1e-12);
    assertThat(ServiceRisk.within(perRental, rentals, true)).isGreaterThanOrEqualTo(risk);
  }

  @Test
  void agreesWithASimulationOfRentalsThatEachMayShowANeed() {
    var random = new SplittableRandom(3);
    int hit = 0;
    int runs = 200_000;
    for (int run = 0; run < runs; run++) {
      boolean need = false;
      for (double time = exponential(random); time < 2.5; time += exponential(random)) {
        need |= random.nextDouble() < 0.15;
      }
      hit += need ? 1 : 0;
    }

    assertThat(ServiceRisk.within(0.15, 2.5, false)).isCloseTo(hit / (double) runs, within(0.005));
  }

  private static double exponential(SplittableRandom random) {
    return -Math.log(1 - random.nextDouble());
  }
}
