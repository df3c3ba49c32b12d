package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.prediction.evidence.Shortfall;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a series holds enough for even the simplest forecast to stand on. */
public record DemandSufficiency(int minUnits, int minActiveWeeks, int minWeeks, int maxStaleWeeks) {

  static DemandSufficiency from(DemandSettings settings) {
    return new DemandSufficiency(
        settings.minUnits(),
        settings.minActiveWeeks(),
        settings.minWeeks(),
        settings.maxStaleWeeks());
  }

  /** What is missing on a shop day, or empty where nothing is. */
  public Optional<Shortfall> shortfall(DemandSeries series, LocalDate today) {
    int units = (int) Math.round(series.totalUnits() - series.basis().raisedBy());
    long age = Math.max(0, ChronoUnit.WEEKS.between(series.nextWeek(), today));
    var needs = new TreeMap<String, Object>();
    var has = new TreeMap<String, Object>();
    need(needs, "units", minUnits, has, units);
    need(needs, "active_weeks", minActiveWeeks, has, series.activeWeeks());
    need(needs, "complete_weeks", minWeeks, has, series.units().observed());
    boolean met =
        units >= minUnits
            && series.activeWeeks() >= minActiveWeeks
            && series.units().observed() >= minWeeks;
    if (age > maxStaleWeeks) {
      need(needs, "weeks_since_last_complete_at_most", maxStaleWeeks, has, age);
    }
    return met && age <= maxStaleWeeks ? Optional.empty() : Optional.of(new Shortfall(needs, has));
  }

  private static void need(
      TreeMap<String, Object> needs, String what, int least, TreeMap<String, Object> has, long is) {
    needs.put(what, least);
    has.put(what, is);
  }
}
