package com.rfid3.foresight.prediction.demand;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemandPanelTest {

  @Test
  void addsClassesUpToCategoryAndShop() {
    var panel = panel(Turns.of("1", "Tables", 2, 3, 4), Turns.of("2", "Tables", 1, 1, 1));

    assertThat(units(panel, TargetKind.CATEGORY, "Tables")).containsExactly(3, 4, 5);
    assertThat(units(panel, TargetKind.TOTAL, "total")).containsExactly(3, 4, 5);
  }

  @Test
  void aWeekWithoutARowIsAWeekWithoutAUnit() {
    var panel = panel(Turns.of("1", "Tables", 2, 0, 4), Turns.of("2", "Tables", 1, 1, 1));

    assertThat(units(panel, TargetKind.RENTAL_CLASS, "1")).containsExactly(2, 0, 4);
  }

  @Test
  void weeksInWhichATaggedClassWasNotAskedForAreDemandOfZero() {
    var panel =
        panel(List.of(Turns.row("1", "Tables", 0, 0, true)), Turns.of("1", "Tables", 0, 0, 4));

    assertThat(units(panel, TargetKind.RENTAL_CLASS, "1")).containsExactly(0, 0, 4);
  }

  @Test
  void weeksBeforeTheFirstRowAreNotDemandOfZero() {
    var panel = panel(Turns.of("1", "Tables", 0, 0, 4), Turns.of("2", "Tables", 1, 1, 1));
    DemandSeries late = series(panel, TargetKind.RENTAL_CLASS, "1");

    assertThat(late.units().values()).containsExactly(4);
    assertThat(late.firstWeek()).isEqualTo(Turns.FIRST.plusWeeks(2));
    assertThat(late.nextWeek()).isEqualTo(Turns.FIRST.plusWeeks(3));
  }

  @Test
  void theRunningWeekIsLeftOut() {
    var panel =
        panel(Turns.of("1", "Tables", 2, 3), List.of(Turns.row("1", "Tables", 2, 1, false)));

    assertThat(units(panel, TargetKind.RENTAL_CLASS, "1")).containsExactly(2, 3);
  }

  @Test
  void aWeekThatScansDidNotCoverIsMissingNotZero() {
    var panel =
        panel(
            Turns.of("1", "Tables", 2),
            List.of(Turns.row("1", "Tables", 1, 1, false)),
            List.of(Turns.row("1", "Tables", 2, 5, true)));

    assertThat(units(panel, TargetKind.RENTAL_CLASS, "1")).containsExactly(2, Double.NaN, 5);
  }

  @Test
  void whatIsSoldIsASeriesOfItsOwnAndInNoTotal() {
    var turns = new ArrayList<WeeklyTurns>(Turns.of("1", "Tables", 2, 3));
    turns.addAll(Turns.of("9", "Resale", 50, 60));
    var panel = DemandPanel.of(turns, Set.of("9"));

    assertThat(units(panel, TargetKind.TOTAL, "total")).containsExactly(2, 3);
    assertThat(units(panel, TargetKind.CATEGORY, "Resale")).containsExactly(50, 60);
    assertThat(series(panel, TargetKind.RENTAL_CLASS, "9").consumed()).isTrue();
  }

  @Test
  void withoutACompleteWeekThereIsNoSeries() {
    assertThat(DemandPanel.of(List.of(Turns.row("1", "Tables", 0, 1, false)), Set.of())).isEmpty();
  }

  @SafeVarargs
  private static List<DemandSeries> panel(List<WeeklyTurns>... parts) {
    var all = new ArrayList<WeeklyTurns>();
    for (var part : parts) {
      all.addAll(part);
    }
    return DemandPanel.of(all, Set.of());
  }

  private static double[] units(List<DemandSeries> panel, TargetKind kind, String id) {
    return series(panel, kind, id).units().values();
  }

  private static DemandSeries series(List<DemandSeries> panel, TargetKind kind, String id) {
    return panel.stream()
        .filter(each -> each.target().kind() == kind && each.target().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
