package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.ClassState;
import java.time.LocalDate;

/**
 * What the units of a class fall short of its demand.
 *
 * @param capacity tagged units that can go out
 * @param probability that more is asked for, 0 to 1
 * @param unitsShort expected units asked for beyond
 */
public record Shortage(int capacity, double probability, double unitsShort) {

  /** Within some days from today on. */
  public static Shortage within(
      JudgedForecast judged, ClassState state, LocalDate today, int days) {
    var window = new WeekWeights(judged.series().nextWeek(), today, days);
    var capacity = new Capacity(state, days <= 7);
    return new Shortage(
        capacity.units(),
        capacity.shortage(judged.taggedPaths(), window),
        capacity.unitsShort(judged.taggedPaths(), window));
  }
}
