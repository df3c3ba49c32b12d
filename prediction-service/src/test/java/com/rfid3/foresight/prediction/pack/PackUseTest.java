package com.rfid3.foresight.prediction.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.availability.TimesOut;
import com.rfid3.foresight.prediction.demand.Turns;
import com.rfid3.foresight.prediction.planning.PlanningEntry;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.PlanningScope;
import com.rfid3.foresight.prediction.planning.UnitCost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackUseTest {
  private static final Occasion NOW =
      new Occasion(
          Instant.parse("2025-04-09T12:00:00Z"), Turns.FIRST.plusWeeks(13).plusDays(2), "l");

  @Test
  void theUseOfPacksIsCountedOverAQuarter() {
    var packs = packs(4);
    var said = use(PlanningInputs.NONE).of(packs, NOW);

    assertThat(said.status()).isEqualTo(PredictionStatus.OK);
    var pack = said.packs().getFirst();
    assertThat(pack.units()).isEqualTo(4);
    assertThat(pack.rentals()).isEqualTo(26);
    assertThat(pack.rentalsPerUnit()).isEqualTo(6.5);
    // 26 rentals of 3 days by 4 packs within 91 days.
    assertThat(pack.utilization()).isCloseTo(26 * 3 / (4 * 91.0), within(1e-3));
    assertThat(pack.revenue()).isEqualTo(13 * 40.0);
    assertThat(pack.margin()).isNull();
  }

  @Test
  void theMarginIsToldWhereSomebodyStatedTheCost() {
    var cost =
        new PlanningEntry(
            new PlanningScope(PlanningScope.Kind.CATEGORY, "Tableware"),
            new UnitCost(50.0, null, 5.0),
            "planner",
            NOW.now(),
            null);
    var said = use(new PlanningInputs(List.of(cost))).of(packs(4), NOW);
    assertThat(said.packs().getFirst().margin()).isEqualTo(13 * 40.0 - 26 * 5);
  }

  @Test
  void withoutPacksNothingIsTold() {
    var said = use(PlanningInputs.NONE).of(new PackFleet(), NOW);
    assertThat(said.status()).isEqualTo(PredictionStatus.INSUFFICIENT_DATA);
    assertThat(said.packs()).isEmpty();
    assertThat(said.has()).containsEntry("items_in_the_bin_of_packs", 0);
  }

  private static PackFleet packs(int units) {
    var packs = new PackFleet();
    for (int i = 0; i < units; i++) {
      packs.add(item("T" + i, "pack", "Ready to Rent"));
    }
    packs.add(item("S", "pack", "Sold"));
    packs.add(item("N", "NR4x1", "Ready to Rent"));
    return packs;
  }

  private static ItemState item(String tag, String bin, String status) {
    return new ItemState(
        tag, "(5)PACK", "1", "Tableware", status, "A", bin, true, 0, 0, null, null, null);
  }

  private static PackUse use(PlanningInputs planning) {
    var lines = new ArrayList<PricedWeek>();
    for (int week = 0; week < 13; week++) {
      var monday = Turns.FIRST.plusWeeks(week);
      lines.add(new PricedWeek("1", "Tableware", "8101", monday, 2, 1, 40, 20.0, 20.0, 3.0));
    }
    int[] turns = new int[13];
    Arrays.fill(turns, 2);
    var state = new ClassState("1", "Tableware", "(5)PACK", 4, 4, 0, 0, 20.0, null, false);
    return new PackUse(
        Map.of("1", state),
        Turns.of("1", "Tableware", turns),
        lines,
        new TimesOut(lines, List.of(), NOW.now()),
        planning);
  }
}
