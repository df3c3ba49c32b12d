package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.Target;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Chooses one witness per series, never both in one. Lines, which reach back further and hold what
 * carries no tag, wherever they stand up to what the scans saw: a unit that was scanned out was on
 * a contract, so where the scans saw more than the lines, lines are missing.
 */
final class WitnessChoice {
  /** Lines may miss a tenth of what was scanned: contracts of last week are booked late. */
  private static final double HOLDS = 0.9;

  private static final int RECENT_WEEKS = 12;
  private static final int ENOUGH_WEEKS = 4;

  private final Map<Target, DemandSeries> lines = new HashMap<>();

  WitnessChoice(List<DemandSeries> ofLines) {
    ofLines.forEach(each -> lines.put(each.target(), each));
  }

  /** One series per target; of a target that only lines know, theirs. */
  List<DemandSeries> of(List<DemandSeries> ofScans) {
    var chosen = new ArrayList<DemandSeries>();
    var seen = new HashSet<Target>();
    for (DemandSeries scans : ofScans) {
      seen.add(scans.target());
      chosen.add(of(scans));
    }
    lines.values().stream()
        .filter(each -> !seen.contains(each.target()))
        .map(each -> each.on(Basis.lines(Map.of())))
        .forEach(chosen::add);
    return chosen;
  }

  private DemandSeries of(DemandSeries scans) {
    DemandSeries other = lines.get(scans.target());
    // What is sold is counted on the shelf of tagged units.
    if (other == null || scans.consumed()) {
      return scans;
    }
    Map<String, Double> overlap = overlap(scans, other);
    boolean compared = overlap.getOrDefault("weeks", 0.0) >= ENOUGH_WEEKS;
    boolean holds = !compared || overlap.get("lines") >= HOLDS * overlap.get("scans");
    boolean further = other.units().observed() >= scans.units().observed();
    return holds && further
        ? other.on(Basis.lines(overlap))
        : scans.on(scans.basis().beside(overlap));
  }

  private static Map<String, Double> overlap(DemandSeries scans, DemandSeries lines) {
    double weeks = 0;
    double scanned = 0;
    double sold = 0;
    LocalDate end =
        scans.nextWeek().isBefore(lines.nextWeek()) ? scans.nextWeek() : lines.nextWeek();
    for (int back = 1; back <= RECENT_WEEKS; back++) {
      double one = at(scans, end.minusWeeks(back));
      double other = at(lines, end.minusWeeks(back));
      if (!Double.isNaN(one) && !Double.isNaN(other)) {
        weeks++;
        scanned += one;
        sold += other;
      }
    }
    return Map.of("weeks", weeks, "scans", scanned, "lines", sold);
  }

  private static double at(DemandSeries series, LocalDate monday) {
    long week = ChronoUnit.WEEKS.between(series.firstWeek(), monday);
    return week >= 0 && week < series.units().length()
        ? series.units().value((int) week)
        : Double.NaN;
  }
}
