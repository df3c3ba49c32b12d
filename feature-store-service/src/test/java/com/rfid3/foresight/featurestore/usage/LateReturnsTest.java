package com.rfid3.foresight.featurestore.usage;

import static com.rfid3.foresight.featurestore.ledger.Scans.CLASS;
import static com.rfid3.foresight.featurestore.ledger.Scans.back;
import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.featurestore.ledger.TagHistory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateReturnsTest {
  private static final Map<String, LocalDate> DUE =
      Map.of("1", LocalDate.parse("2026-03-04"), "2", LocalDate.parse("2026-03-14"));

  @Test
  void aReturnOnTheDayIsOnTimeAndTheNextDayLate() {
    assertThat(late(history(rental("2026-03-02", "1"), back("2026-03-04", "Ready to Rent"))))
        .contains(0.0);
    assertThat(late(history(rental("2026-03-02", "1"), back("2026-03-05", "Ready to Rent"))))
        .contains(1.0);
  }

  @Test
  void turnsAreCountedTogether() {
    TagHistory both =
        history(
            rental("2026-03-02", "1"),
            back("2026-03-09", "Ready to Rent"),
            rental("2026-03-12", "2"),
            back("2026-03-20", "Ready to Rent"));

    assertThat(late(both)).contains(2.0);
    assertThat(LateReturns.of(both, LateReturnsTest::due).orElseThrow().eventTime())
        .isEqualTo(both.scans().getLast().at());
  }

  @Test
  void whatNobodyScannedBackTellsNothing() {
    assertThat(late(history(rental("2026-03-02", "1")))).isEmpty();
    assertThat(late(history(rental("2026-03-02", "1"), touch("2026-04-01", "Ready to Rent"))))
        .isEmpty();
    assertThat(late(history(rental("2026-03-02", "1"), rental("2026-04-01", "9")))).isEmpty();
  }

  @Test
  void aTurnWithoutDueDateTellsNothing() {
    assertThat(late(history(rental("2026-03-02", "9"), back("2026-04-09", "Ready to Rent"))))
        .isEmpty();
  }

  @Test
  void aSecondScanOfTheContractIsNoReturn() {
    assertThat(
            late(
                history(
                    rental("2026-03-02", "1"),
                    rental("2026-03-03", "1"),
                    back("2026-03-04", "Ready to Rent"))))
        .contains(0.0);
  }

  private static Optional<Double> late(TagHistory history) {
    return LateReturns.of(history, LateReturnsTest::due).map(found -> found.value().orElseThrow());
  }

  private static Optional<LocalDate> due(String contract, String rentalClass) {
    return rentalClass.equals(CLASS) ? Optional.ofNullable(DUE.get(contract)) : Optional.empty();
  }
}
