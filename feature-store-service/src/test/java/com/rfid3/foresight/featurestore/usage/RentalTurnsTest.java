package com.rfid3.foresight.featurestore.usage;

import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.ofClass;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static com.rfid3.foresight.featurestore.ledger.Scans.scan;
import static com.rfid3.foresight.featurestore.ledger.Scans.touch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RentalTurnsTest {
  @Test
  void aSecondScanOfTheSameContractIsTheSameTurn() {
    var turns =
        RentalTurns.of(
            history(
                rental("2026-03-02T09:00:00", "205001"),
                rental("2026-03-02T11:30:00", "205001"),
                rental("2026-03-09", "205002")));

    assertThat(turns).extracting(Turn::contract).containsExactly("205001", "205002");
    assertThat(turns.getFirst().shopDay()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void laundryTestsAndContractlessRentalsAreNoDemand() {
    var turns =
        RentalTurns.of(
            history(
                rental("2026-03-01", "L1204"),
                rental("2026-03-02", "Test"),
                rental("2026-03-03", ""),
                scan("Delivery", "2026-03-04", "205001", "Delivered"),
                touch("2026-03-05", "On Rent")));

    assertThat(turns).isEmpty();
  }

  @Test
  void aScanWithoutClassBelongsToTheClassOfItsItem() {
    var turns =
        RentalTurns.of(
            history(ofClass(rental("2026-03-02", "1"), ""), touch("2026-03-05", "Ready to Rent")));

    assertThat(turns).extracting(Turn::rentalClass).containsExactly("63131");
  }

  @Test
  void theTurnOfALateEveningBelongsToTheShopsOwnDay() {
    var turn = RentalTurns.of(history(rental("2026-03-01T23:30:00", "1"))).getFirst();

    assertThat(turn.shopDay()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(turn.at()).isEqualTo("2026-03-02T05:30:00Z");
  }
}
