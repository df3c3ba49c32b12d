package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rentals per tagged unit and week of each class over recent complete weeks, drawn to the rate of
 * its category and of the shop the less unit-weeks the class has seen (gamma-Poisson).
 */
public final class RentalRates {
  /** Unit-weeks that the wider rate weighs: half a year of one unit. */
  private static final double PRIOR_UNIT_WEEKS = 26;

  private final Map<String, Seen> classes = new TreeMap<>();
  private final Map<String, Seen> categories = new TreeMap<>();
  private Seen shop = new Seen(0, 0);

  private record Seen(double turns, double unitWeeks) {
    Seen plus(double moreTurns, double moreUnitWeeks) {
      return new Seen(turns + moreTurns, unitWeeks + moreUnitWeeks);
    }

    double shrunkTo(double wider) {
      return (turns + PRIOR_UNIT_WEEKS * wider) / (unitWeeks + PRIOR_UNIT_WEEKS);
    }
  }

  /**
   * Counts the weeks from {@code from} (a Monday) on, before {@code until}.
   *
   * @param fleet classes with their tagged units now; the past fleet is not on record
   */
  public RentalRates(
      List<ClassState> fleet, List<WeeklyTurns> turns, LocalDate from, LocalDate until) {
    var within =
        turns.stream()
            .filter(WeeklyTurns::complete)
            .filter(row -> !row.weekStart().isBefore(from) && row.weekStart().isBefore(until))
            .toList();
    long weeks = within.stream().map(WeeklyTurns::weekStart).distinct().count();
    for (ClassState state : fleet) {
      count(state, 0, (double) state.taggedUnits() * weeks);
    }
    var known = new TreeMap<String, ClassState>();
    fleet.forEach(state -> known.put(state.rentalClass(), state));
    for (WeeklyTurns row : within) {
      ClassState state = known.get(row.rentalClass());
      if (state != null) {
        count(state, row.units(), 0);
      }
    }
  }

  private void count(ClassState state, double turns, double unitWeeks) {
    Seen more = new Seen(turns, unitWeeks);
    classes.merge(state.rentalClass(), more, (a, b) -> a.plus(b.turns, b.unitWeeks));
    categories.merge(category(state), more, (a, b) -> a.plus(b.turns, b.unitWeeks));
    shop = shop.plus(turns, unitWeeks);
  }

  /** Expected rentals of one unit of a class per week. */
  public double perUnitWeek(String rentalClass, String category) {
    double wide = shop.unitWeeks > 0 ? shop.turns / shop.unitWeeks : 0;
    Seen none = new Seen(0, 0);
    double wider = categories.getOrDefault(category == null ? "" : category, none).shrunkTo(wide);
    return classes.getOrDefault(rentalClass == null ? "" : rentalClass, none).shrunkTo(wider);
  }

  /** Expected rentals of one unit of the shop per week. */
  public double perUnitWeek() {
    return shop.unitWeeks > 0 ? shop.turns / shop.unitWeeks : 0;
  }

  private static String category(ClassState state) {
    return state.category() == null ? "" : state.category();
  }
}
