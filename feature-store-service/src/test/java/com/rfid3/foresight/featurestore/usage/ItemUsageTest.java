package com.rfid3.foresight.featurestore.usage;

import static com.rfid3.foresight.featurestore.ledger.Scans.back;
import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.value.Measurement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ItemUsageTest {
  private static final Instant AS_OF = Instant.parse("2026-06-01T12:00:00Z");
  private static final TagHistory USED =
      history(
          rental("2026-01-05", "1"),
          back("2026-01-07", "Needs to be Inspected"),
          rental("2026-04-06", "2"),
          back("2026-04-08", "Wet"),
          rental("2026-04-09", "L77"),
          rental("2026-05-04", "3"));

  @Test
  void countsTurnsAltogetherWithinTheWindowAndSinceService() {
    assertThat(value(USED, Feature.RENTALS_TOTAL)).isEqualTo(3);
    assertThat(value(USED, Feature.RENTALS_90D)).isEqualTo(2);
    assertThat(value(USED, Feature.RENTALS_SINCE_SERVICE)).isEqualTo(2);
    assertThat(value(USED, Feature.LAUNDRY_CYCLES)).isEqualTo(1);
  }

  @Test
  void anchorsAreTheMomentsThemselves() {
    assertThat(measured(USED, Feature.LAST_RENTAL_AT).eventTime())
        .isEqualTo("2026-05-04T15:00:00Z");
    assertThat(value(USED, Feature.LAST_SERVICE_AT))
        .isEqualTo((double) Instant.parse("2026-01-07T16:00:00Z").getEpochSecond());
  }

  @Test
  void wetIsLaundryAndNoService() {
    var history = history(rental("2026-01-05", "1"), back("2026-01-07", "Wet"));

    assertThat(measured(history, Feature.LAST_SERVICE_AT).value()).isEmpty();
  }

  @Test
  void noEventAfterTheInstantIsUsed() {
    var values = ItemUsage.of(USED, Instant.parse("2026-01-06T00:00:00Z")).orElseThrow().values();

    assertThat(values.get(Feature.RENTALS_TOTAL).value()).hasValue(1);
    assertThat(values.get(Feature.LAST_SERVICE_AT).value()).isEmpty();
    assertThat(ItemUsage.of(USED, Instant.parse("2025-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aScanWithShiftedFieldsTellsOnlyThatTheItemWasSeen() {
    var history = history(touch("2026-01-05", "300F4F573AD0004043E86E4L"));

    assertThat(measured(history, Feature.LAST_SCAN_AT).value()).isPresent();
    assertThat(measured(history, Feature.LAST_SERVICE_AT).value()).isEmpty();
  }

  private static double value(TagHistory history, Feature feature) {
    return measured(history, feature).value().orElseThrow();
  }

  private static Measurement measured(TagHistory history, Feature feature) {
    return ItemUsage.of(history, AS_OF).orElseThrow().values().get(feature);
  }
}
