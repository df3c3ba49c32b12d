package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns for tests, a week after the other from Monday 6 January 2025 on. */
public final class Turns {
  public static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

  private Turns() {}

  /** Complete weeks of one class; a week without a unit has no row, as in the labels. */
  public static List<WeeklyTurns> of(String rentalClass, String category, int... units) {
    var rows = new ArrayList<WeeklyTurns>();
    for (int week = 0; week < units.length; week++) {
      if (units[week] > 0) {
        rows.add(row(rentalClass, category, week, units[week], true));
      }
    }
    return rows;
  }

  public static WeeklyTurns row(
      String rentalClass, String category, int week, int units, boolean complete) {
    return new WeeklyTurns(rentalClass, category, FIRST.plusWeeks(week), units, complete);
  }
}
