package com.rfid3.foresight.schema.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiskEstimateTest {
  @Test
  void theShopItselfNeedsSomeTensOfMegabytesAMonth() {
    var estimate = DiskEstimate.of(new ShopVolumes(12_477, 488, 8_000));
    assertThat(estimate.atOnce()).isBetween(80_000_000L, 160_000_000L);
    assertThat(estimate.perMonth()).isBetween(50_000_000L, 250_000_000L);
  }

  @Test
  void moreScansTakeMoreAndAnEmptyShopHardlyAny() {
    var quiet = DiskEstimate.of(new ShopVolumes(1_000, 50, 100));
    var busy = DiskEstimate.of(new ShopVolumes(1_000, 50, 10_000));
    assertThat(busy.perMonth()).isGreaterThan(quiet.perMonth());
    assertThat(DiskEstimate.of(new ShopVolumes(0, 0, 0)).words())
        .isEqualTo("about 1 MB at once, then about 1 MB a month (estimate)");
  }
}
