package com.rfid3.foresight.featurestore.label;

import static com.rfid3.foresight.featurestore.ledger.Scans.back;
import static com.rfid3.foresight.featurestore.ledger.Scans.flagged;
import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static com.rfid3.foresight.featurestore.ledger.Scans.scan;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExposuresTest {
  private static final CategoryMap NO_MAP = CategoryMap.of(List.of());
  private static final LedgerScan OUT = rental("2026-03-02", "1");

  static Stream<Arguments> nextScans() {
    return Stream.of(
        Arguments.of(back("2026-03-05", "Ready to Rent"), ServiceOutcome.EVENT_FREE),
        Arguments.of(rental("2026-03-05", "2"), ServiceOutcome.EVENT_FREE),
        Arguments.of(rental("2026-03-05", "L9"), ServiceOutcome.INSPECTION_FLOW),
        Arguments.of(back("2026-03-05", "Needs to be Inspected"), ServiceOutcome.INSPECTION_FLOW),
        Arguments.of(touch("2026-03-05", "Wash"), ServiceOutcome.INSPECTION_FLOW),
        Arguments.of(
            flagged("2026-03-05", "Needs to be Inspected", "rip_or_tear"),
            ServiceOutcome.SERVICE_NEED),
        Arguments.of(
            flagged("2026-03-05", "Needs to be Inspected", "dirty_or_mud"),
            ServiceOutcome.INSPECTION_FLOW),
        Arguments.of(touch("2026-03-05", "Repair"), ServiceOutcome.SERVICE_NEED),
        Arguments.of(touch("2026-03-05", "Missing"), ServiceOutcome.SERVICE_NEED),
        Arguments.of(touch("2026-03-05", "Sold"), ServiceOutcome.CENSORED),
        Arguments.of(rental("2026-03-02T11:00:00", "1"), ServiceOutcome.CENSORED),
        Arguments.of(touch("2026-03-05", "On Rent"), ServiceOutcome.CENSORED),
        Arguments.of(touch("2026-03-05", "300F4F573AD000"), ServiceOutcome.CENSORED),
        Arguments.of(touch("2026-03-05", ""), ServiceOutcome.CENSORED));
  }

  @ParameterizedTest
  @MethodSource("nextScans")
  void theFirstTellingScanIsTheOutcome(LedgerScan next, ServiceOutcome outcome) {
    ServiceExposure exposure = Exposures.of(history(OUT, next), NO_MAP).getFirst();

    assertThat(exposure.outcome()).isEqualTo(outcome);
    assertThat(exposure.observedAt() == null).isEqualTo(outcome == ServiceOutcome.CENSORED);
  }

  @Test
  void scansThatTellNothingArePassedOver() {
    var exposure =
        Exposures.of(
                history(
                    OUT,
                    scan("Delivery", "2026-03-03", "1", "Delivered"),
                    touch("2026-03-04", ""),
                    back("2026-03-06", "Repair")),
                NO_MAP)
            .getFirst();

    assertThat(exposure.outcome()).isEqualTo(ServiceOutcome.SERVICE_NEED);
    assertThat(exposure.observedAt()).isEqualTo("2026-03-06T16:00:00Z");
  }

  @Test
  void onlyCustomersTurnsAreExposures() {
    var exposures =
        Exposures.of(history(rental("2026-03-01", "L1"), rental("2026-03-05", "Test")), NO_MAP);

    assertThat(exposures).isEmpty();
  }

  @Test
  void rentalsSinceServiceStartAnewAfterAnInspection() {
    var exposures =
        Exposures.of(
            history(
                rental("2026-03-02", "1"),
                rental("2026-03-09", "2"),
                back("2026-03-11", "Needs to be Inspected"),
                rental("2026-03-16", "3"),
                rental("2026-03-23", "4")),
            NO_MAP);

    assertThat(exposures)
        .extracting(ServiceExposure::rentalsSinceService)
        .containsExactly(0, 1, 0, 1);
  }
}
