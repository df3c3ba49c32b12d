package com.rfid3.foresight.featurestore.label;

import static com.rfid3.foresight.featurestore.ledger.Scans.back;
import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.FlowOutcome;
import com.rfid3.foresight.contracts.feature.InspectionFlow;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.LedgerScan;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionFlowsTest {
  private static final CategoryMap NO_MAP = CategoryMap.of(List.of());
  private static final LedgerScan OUT = rental("2026-03-02", "1");
  private static final Instant WATCHED_TO = Instant.parse("2026-03-12T16:00:00Z");

  static Stream<Arguments> next() {
    return Stream.of(
        Arguments.of(back("2026-03-05", "Wet"), FlowOutcome.EVENT, 3.0),
        Arguments.of(rental("2026-03-06", "L1"), FlowOutcome.EVENT, 4.0),
        Arguments.of(back("2026-03-05", "Ready to Rent"), FlowOutcome.EVENT_FREE, 3.0),
        Arguments.of(back("2026-03-05", "Repair"), FlowOutcome.COMPETING, 3.0),
        Arguments.of(touch("2026-03-04", "On Rent"), FlowOutcome.CENSORED, 10.0),
        Arguments.of(touch("2026-03-07", "Sold"), FlowOutcome.CENSORED, 5.0));
  }

  @ParameterizedTest
  @MethodSource("next")
  void theNextTellingScanOrTheEndOfWatchingEndsIt(
      LedgerScan next, FlowOutcome outcome, double days) {
    InspectionFlow flow = flow(WATCHED_TO, OUT, next);

    assertThat(flow.outcome()).isEqualTo(outcome);
    assertThat(flow.days()).isEqualTo(days);
  }

  @Test
  void aRentalThatIsYoungerThanTheWatchingHasBeenSeenForNoTime() {
    assertThat(flow(Instant.EPOCH, OUT).days()).isZero();
  }

  private static InspectionFlow flow(Instant watchedTo, LedgerScan... scans) {
    return InspectionFlows.of(history(scans), NO_MAP, watchedTo).getFirst();
  }
}
