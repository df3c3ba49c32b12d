package com.rfid3.foresight.legacyinventory.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventoryCubeTest {
  private final InventoryCube cube =
      new InventoryCube(
          List.of(
              cell("", "", "Tables", "On Rent", 436),
              cell("", "", "Tables", "Delivered", 4),
              cell("", "", "unknown", "Ready to Rent", 11_346),
              cell("", "", "Round Linen", "Needs to be Inspected", 91),
              cell("3607", "6800", "unknown", "", 22_400),
              cell("6800", "6800", "unknown", "", 100)));

  @Test
  void countsTheStatusesOfTheLegacyDashboard() {
    InventoryCounts counts = cube.counts(InventoryFilter.EVERYTHING);

    assertThat(counts).isEqualTo(new InventoryCounts(34_377, 440, 11_346, 91));
    assertThat(new InventorySummary(cube, NO_ALERTS, QUIET, Instant.EPOCH))
        .returns(1.28, summary -> summary.utilizationRate(InventoryFilter.EVERYTHING));
  }

  @Test
  void aStoreHasWhatBelongsThereAndWhatIsThere() {
    assertThat(cube.counts(new InventoryFilter("6800", "", "")).total()).isEqualTo(22_500);
    assertThat(cube.counts(new InventoryFilter("3607", "all", "ALL")).total()).isEqualTo(22_400);
  }

  @Test
  void aCategoryIsFoundInAnyCase() {
    assertThat(cube.counts(new InventoryFilter("", "", "tables")).onRent()).isEqualTo(440);
  }

  @Test
  void aMissingValueIsCalledUnknown() {
    assertThat(cube.by(InventoryCell::status, new InventoryFilter("6800", "", "")))
        .isEqualTo(Map.of("unknown", 22_500L));
  }

  @Test
  void equalCellsBecomeOne() {
    assertThat(
            InventoryCube.merged(
                    Stream.of(cell("", "", "A", "Sold", 2), cell("", "", "A", "Sold", 3)))
                .cells())
        .containsExactly(cell("", "", "A", "Sold", 5));
  }

  @Test
  void anEmptyInventoryUsesNothing() {
    assertThat(new InventoryCube(List.of()).counts(InventoryFilter.EVERYTHING).utilization())
        .isZero();
  }

  private static final AlertCounts NO_ALERTS = new AlertCounts(0, 0, 0, 0);
  private static final ScanCounts QUIET = new ScanCounts(0, 0);

  private static InventoryCell cell(
      String home, String current, String category, String status, long items) {
    return new InventoryCell(home, current, "None", category, status, "A", "NR4x1", items);
  }
}
