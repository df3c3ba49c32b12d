package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.forecasting.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Weekly turns as series per rental class, per category and for the shop. What is sold for good is
 * a series of its own: it enters no total, and a category only where nothing in it is rented.
 */
public final class DemandPanel {
  private static final int YEAR = 52;

  private final List<WeeklyTurns> turns;
  private final Set<String> resaleClasses;
  private final LocalDate firstWeek;
  private final int weeks;

  private DemandPanel(List<WeeklyTurns> turns, Set<String> resaleClasses) {
    this.turns = turns;
    this.resaleClasses = resaleClasses;
    var complete = turns.stream().filter(WeeklyTurns::complete).map(WeeklyTurns::weekStart);
    var covered = complete.sorted().toList();
    this.firstWeek = covered.isEmpty() ? LocalDate.EPOCH : covered.getFirst();
    this.weeks = covered.isEmpty() ? 0 : index(covered.getLast()) + 1;
  }

  /** All series that the turns hold, classes first; none where no week is complete. */
  public static List<DemandSeries> of(List<WeeklyTurns> turns, Set<String> resaleClasses) {
    var panel = new DemandPanel(turns, resaleClasses);
    return panel.weeks == 0 ? List.of() : panel.all();
  }

  private List<DemandSeries> all() {
    var all = new ArrayList<DemandSeries>();
    by(WeeklyTurns::rentalClass)
        .forEach((id, rows) -> all.add(series(new Target(TargetKind.RENTAL_CLASS, id), rows)));
    by(WeeklyTurns::category)
        .forEach((id, rows) -> all.add(series(new Target(TargetKind.CATEGORY, id), leading(rows))));
    var rented = turns.stream().filter(this::rented).toList();
    all.add(series(new Target(TargetKind.TOTAL, "total"), rented));
    return all;
  }

  private Map<String, List<WeeklyTurns>> by(Function<WeeklyTurns, String> key) {
    return turns.stream()
        .filter(row -> key.apply(row) != null && !key.apply(row).isBlank())
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private List<WeeklyTurns> leading(List<WeeklyTurns> rows) {
    var rented = rows.stream().filter(this::rented).toList();
    return rented.isEmpty() ? rows : rented;
  }

  private boolean rented(WeeklyTurns row) {
    return !resaleClasses.contains(row.rentalClass());
  }

  private DemandSeries series(Target target, List<WeeklyTurns> rows) {
    double[] units = new double[weeks];
    for (WeeklyTurns row : rows) {
      int week = index(row.weekStart());
      if (week >= 0 && week < weeks) {
        units[week] += row.complete() ? row.units() : Double.NaN;
      }
    }
    // Before its first row a class was not tagged: that is no demand of zero.
    int start = firstTold(rows);
    double[] known = Arrays.copyOfRange(units, start, weeks);
    boolean consumed = !rows.isEmpty() && rows.stream().noneMatch(this::rented);
    return new DemandSeries(
        target, category(target, rows), firstWeek.plusWeeks(start), named(target, known), consumed);
  }

  private static Series named(Target target, double[] units) {
    Series series = Series.ofCounts(units).named(target.kind().wire() + ":" + target.id());
    // A yearly season can only be seen once it has come round twice.
    return units.length >= 2 * YEAR ? series.withPeriod(YEAR) : series;
  }

  private static String category(Target target, List<WeeklyTurns> rows) {
    boolean shop = target.kind() == TargetKind.TOTAL || rows.isEmpty();
    String category = shop ? null : rows.getLast().category();
    return category == null ? "" : category;
  }

  private int firstTold(List<WeeklyTurns> rows) {
    int first = rows.stream().mapToInt(row -> index(row.weekStart())).min().orElse(0);
    return Math.clamp(first, 0, weeks - 1);
  }

  private int index(LocalDate week) {
    return (int) ChronoUnit.WEEKS.between(firstWeek, week);
  }
}
