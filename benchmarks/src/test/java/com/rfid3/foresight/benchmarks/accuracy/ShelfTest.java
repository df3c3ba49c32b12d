package com.rfid3.foresight.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShelfTest {
  private static final Shelf.Costs LOST_ONLY = new Shelf.Costs(1, 0);
  private static final Shelf.Costs HELD_ONLY = new Shelf.Costs(0, 365.25 / 7);

  @Test
  void whatIsNotThereIsLostAndWhatIsLeftIsHeld() {
    var shelf = new Shelf(5);
    shelf.week(5, 7, 0);
    assertThat(shelf.cost(LOST_ONLY)).isEqualTo(2);
    assertThat(shelf.cost(HELD_ONLY)).isZero();
    var other = new Shelf(5);
    other.week(5, 2, 1);
    assertThat(other.cost(LOST_ONLY)).isZero();
    assertThat(other.cost(HELD_ONLY)).isCloseTo(3, within(1e-9));
  }

  @Test
  void anOrderIsThereAWeekLater() {
    var shelf = new Shelf(0);
    shelf.week(10, 4, 0);
    assertThat(shelf.cost(LOST_ONLY)).isEqualTo(4);
    shelf.week(10, 4, 0);
    assertThat(shelf.cost(LOST_ONLY)).isEqualTo(4);
    assertThat(shelf.cost(HELD_ONLY)).isCloseTo(6, within(1e-9));
  }

  @Test
  void shelfAndOrderLastUntilTheEndOfTheNextWeekOrNot() {
    var shelf = new Shelf(10);
    shelf.week(10, 5, 5);
    assertThat(shelf.lasted()).isEqualTo(1);
    shelf.week(10, 5, 6);
    assertThat(shelf.lasted()).isEqualTo(1);
    assertThat(shelf.reviews()).isEqualTo(2);
  }

  @Test
  void aShelfAboveTheLevelOrdersNothing() {
    var shelf = new Shelf(10);
    shelf.week(3, 1, 0);
    shelf.week(3, 0, 0);
    assertThat(shelf.cost(HELD_ONLY)).isCloseTo(18, within(1e-9));
  }
}
