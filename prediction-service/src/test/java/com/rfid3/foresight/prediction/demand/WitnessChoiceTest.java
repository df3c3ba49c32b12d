package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WitnessChoiceTest {
  private static final int WEEKS = 60;

  @Test
  void linesThatHoldWhatWasScannedAreTheWitness() {
    DemandSeries series = ofClass(lines("8101", 10), scans(8));

    assertThat(series.basis().witness()).isEqualTo(Witness.LINES);
    assertThat(series.basis().taggedShare()).isCloseTo(0.8, within(1e-9));
    assertThat(series.units().length()).isEqualTo(WEEKS - 1);
    assertThat(series.units().value(0)).isEqualTo(10);
    assertThat(series.units().value(50)).isEqualTo(10);
  }

  @Test
  void linesThatMissWhatWasScannedOutAreNot() {
    DemandSeries series = ofClass(lines("8101", 5), scans(8));

    assertThat(series.basis().witness()).isEqualTo(Witness.SCANS);
    assertThat(series.basis().taggedShare()).isEqualTo(1);
    assertThat(series.units().value(0)).isEqualTo(8);
    assertThat(series.basis().overlap()).containsEntry("lines", 60.0).containsEntry("scans", 96.0);
  }

  @Test
  void withoutLinesTheScansAreAllThereIs() {
    assertThat(ofClass(List.of(), scans(8)).basis()).isEqualTo(Basis.SCANS);
    assertThat(ofClass(lines("3607", 10), scans(8)).basis()).isEqualTo(Basis.SCANS);
  }

  @Test
  void aStoreRestsOnItsLinesAlone() {
    var lines = new ArrayList<>(lines("8101", 10));
    lines.addAll(lines("3607", 3));
    var stores =
        panel(lines, scans(8)).stream()
            .filter(each -> each.target().kind() == TargetKind.STORE)
            .toList();

    assertThat(stores).hasSize(2);
    assertThat(stores.getFirst().target().id()).isEqualTo("3607");
    assertThat(stores.getFirst().units().value(20)).isEqualTo(3);
    assertThat(stores).allMatch(each -> each.basis().witness() == Witness.LINES);
  }

  private static DemandSeries ofClass(List<PricedWeek> lines, List<WeeklyTurns> scans) {
    return panel(lines, scans).stream()
        .filter(each -> each.target().kind() == TargetKind.RENTAL_CLASS)
        .findFirst()
        .orElseThrow();
  }

  private static List<DemandSeries> panel(List<PricedWeek> lines, List<WeeklyTurns> scans) {
    var state = new ClassState("1", "Tables", "Table", 50, 50, 0, 0, 6.0, null, false);
    return new DemandWitnesses(scans, List.of(), lines, Map.of("1", state), "8101").panel();
  }

  private static List<PricedWeek> lines(String store, int units) {
    var lines = new ArrayList<PricedWeek>();
    for (int week = 0; week < WEEKS; week++) {
      var monday = Turns.FIRST.plusWeeks(week);
      lines.add(new PricedWeek("1", "Tables", store, monday, units, 1, 6.0 * units, 6.0, 6.0, 1.0));
    }
    return lines;
  }

  // Scans begin later, as tags came later.
  private static List<WeeklyTurns> scans(int units) {
    var turns = new ArrayList<WeeklyTurns>();
    for (int week = 40; week < WEEKS - 1; week++) {
      turns.add(Turns.row("1", "Tables", week, units, true));
    }
    return turns;
  }
}
