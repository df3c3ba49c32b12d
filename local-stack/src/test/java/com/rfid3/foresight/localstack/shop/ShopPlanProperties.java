package com.rfid3.foresight.localstack.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ShopPlanProperties {

  @Property(tries = 4)
  void theSameSeedGivesTheSameShop(@ForAll long seed) {
    ShopPlan plan = ShopPlan.small(Clocks.FIXED).seeded(seed);
    RecordedShop once = new RecordedShop(plan);
    RecordedShop again = new RecordedShop(plan);
    assertThat(again.scans).isEqualTo(once.scans);
    assertThat(again.items).isEqualTo(once.items);
    assertThat(again.posItems).isEqualTo(once.posItems);
    assertThat(again.alerts).isEqualTo(once.alerts);
    assertThat(again.truth).isEqualTo(once.truth);
  }

  @Property(tries = 4)
  void anotherSeedGivesAnotherShop(@ForAll @LongRange(max = 1_000_000) long seed) {
    ShopPlan plan = ShopPlan.small(Clocks.FIXED).seeded(seed);
    assertThat(new RecordedShop(plan.seeded(seed - 1)).scans)
        .isNotEqualTo(new RecordedShop(plan).scans);
  }

  @Property(tries = 6)
  void anyEndGivesAWholeShop(
      @ForAll @LongRange(min = 1_600_000_000L, max = 2_000_000_000L) long end) {
    ShopPlan plan =
        new ShopPlan(ShopSize.SMALL, History.NINETEEN_WEEKS, 3, Instant.ofEpochSecond(end), false);
    RecordedShop shop = new RecordedShop(plan);
    assertThat(shop.scans).hasSize(plan.scanRows());
    assertThat(shop.items).hasSize(600);
    assertThat(shop.scans).noneMatch(s -> s.at().isAfter(plan.localEnd()));
  }
}
