package com.rfid3.foresight.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final Cell PREDICTIONS = new Cell(Map.of(Dependency.PREDICTIONS, Fault.DOWN));
  private static final Cell REDIS = new Cell(Map.of(Dependency.REDIS, Fault.SLOW));

  @Test
  void everyTwoFaultsOfDifferentPartsMeetInFewCells() {
    List<Cell> cells = PairwiseCover.cells(new Random(7));
    Set<PairwiseCover.Pair> met = new HashSet<>();
    cells.forEach(cell -> met.addAll(PairwiseCover.pairs(cell)));

    // Seven parts make twenty-one pairs of parts, each with five by five faults.
    assertThat(met).hasSize(21 * 25);
    assertThat(cells.size()).isBetween(25, 50);
  }

  @Test
  void aFaultShowsInTheReadsThatNeedThePartAndInNoOther() {
    assertThat(PREDICTIONS.explains("item", "stale", "circuit_open")).isTrue();
    assertThat(PREDICTIONS.explains("item", "live", "")).isFalse();
    assertThat(PREDICTIONS.explains("item", "stale", "database_down")).isFalse();
    assertThat(PREDICTIONS.explains("alerts", "live", "")).isTrue();
    assertThat(PREDICTIONS.explains("alerts", "stale", "timeout")).isFalse();
    var database = new Cell(Map.of(Dependency.DATABASE, Fault.DOWN));
    assertThat(database.explains("alerts", "live", "")).isTrue();
    assertThat(database.explains("alerts", "stale", "database_down")).isFalse();
    var both = new Cell(Map.of(Dependency.DATABASE, Fault.DOWN, Dependency.ALERTS, Fault.DOWN));
    assertThat(both.explains("alerts", "stale", "database_down")).isTrue();
    assertThat(both.explains("alerts", "stale", "circuit_open")).isTrue();
    assertThat(both.explains("alerts", "live", "")).isFalse();
    assertThat(REDIS.explains("item", "live", "")).isTrue();
    assertThat(REDIS.explains("item", "none", "none")).isFalse();
    // What the flags were is known, however long their server is away.
    var unleash = new Cell(Map.of(Dependency.UNLEASH, Fault.GARBAGE));
    assertThat(unleash.explains("item", "live", "")).isTrue();
    assertThat(unleash.explains("item", "off", "flag_off")).isFalse();
  }

  @Test
  void aCellIsFoundAgainByItsName() {
    assertThat(PairwiseCover.cells(new Random(7)))
        .allSatisfy(cell -> assertThat(Cell.named(cell.name())).isEqualTo(cell));
    assertThatThrownBy(() -> Cell.named("alerts-down+moon-down"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everySetOfPartsIsTakenDownOnce() {
    assertThat(Cell.subsetsDown()).hasSize((1 << 7) - 1 - 7).doesNotHaveDuplicates();
    assertThat(Cell.singles()).hasSize(35);
  }
}
