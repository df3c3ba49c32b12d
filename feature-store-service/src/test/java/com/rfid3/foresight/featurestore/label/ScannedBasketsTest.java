package com.rfid3.foresight.featurestore.label;

import static com.rfid3.foresight.featurestore.ledger.Scans.history;
import static com.rfid3.foresight.featurestore.ledger.Scans.ofClass;
import static com.rfid3.foresight.featurestore.ledger.Scans.ofTag;
import static com.rfid3.foresight.featurestore.ledger.Scans.rental;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedBasketsTest {
  private static final CategoryMap MAP =
      CategoryMap.of(List.of(new ClassMapping("T", "Tables", "", "ROUND")));
  private final ScannedBaskets baskets = new ScannedBaskets();

  @Test
  void unitsOfAContractAreCountedByClassOverAllTags() {
    scanned("E1", "T", "2026-03-02T10:00:00", "205");
    scanned("E2", "t", "2026-03-02T09:00:00", "205");
    baskets.add(
        history(
            ofClass(rental("2026-03-02T11:00:00", "205"), "X"),
            ofClass(rental("2026-03-03T11:00:00", "205"), "X")));
    scanned("E1", "T", "2026-03-01T10:00:00", "204");

    List<Basket> all = baskets.all(MAP).toList();

    assertThat(all).extracting(Basket::contractNumber).containsExactly("204", "205");
    assertThat(all.getLast().rentedAt()).isEqualTo("2026-03-02T15:00:00Z");
    assertThat(all.getLast().lines())
        .extracting(Basket.Line::rentalClass, Basket.Line::category, Basket.Line::units)
        .containsExactly(tuple("T", "Tables", 2), tuple("X", "Unmapped", 1));
  }

  @Test
  void laundryTestsAndTurnsOfNoClassAreNoBaskets() {
    scanned("E1", "T", "2026-03-02T10:00:00", "L5");
    scanned("E2", "T", "2026-03-02T10:00:00", "Test");
    scanned("E3", "", "2026-03-02T10:00:00", "206");

    assertThat(baskets.all(MAP)).isEmpty();
  }

  private void scanned(String tag, String rentalClass, String when, String contract) {
    baskets.add(history(ofTag(ofClass(rental(when, contract), rentalClass), tag)));
  }
}
