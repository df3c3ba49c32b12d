package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Weeks in which all tagged units of a class were out on some day: what was asked for is then at
 * least what went out. Such a week is raised to what a Poisson week of the usual size would have
 * asked for, given that it was at least so much.
 *
 * <p>Returns are not all scanned. A unit of which nothing was seen counts as out for two weeks at
 * most, one that was next seen going out again for one: it had come back unseen.
 */
final class StockOuts {
  private static final Duration UNSEEN = Duration.ofDays(14);
  private static final Duration BACK_UNSEEN = Duration.ofDays(7);
  private static final int NEAR_WEEKS = 8;
  private static final int ROUNDS = 3;

  private final Map<String, Set<LocalDate>> weeks = new HashMap<>();

  /** Finds the weeks. The fleet of the past is not on record: today's, which is larger, is used. */
  StockOuts(List<ServiceExposure> rentals, Map<String, ClassState> fleet) {
    var starts = new HashSet<String>();
    rentals.forEach(rental -> starts.add(rental.tagId() + "@" + rental.rentedAt()));
    var out = new HashMap<String, TreeMap<LocalDate, Set<String>>>();
    for (ServiceExposure rental : rentals) {
      ClassState state = rental.rentalClass() == null ? null : fleet.get(rental.rentalClass());
      if (state != null && !state.resale()) {
        LocalDate day = day(rental.rentedAt());
        LocalDate end = day(end(rental, starts));
        var days = out.computeIfAbsent(rental.rentalClass(), none -> new TreeMap<>());
        for (; day.isBefore(end); day = day.plusDays(1)) {
          days.computeIfAbsent(day, none -> new HashSet<>()).add(rental.tagId());
        }
      }
    }
    out.forEach(
        (rentalClass, days) ->
            days.forEach(
                (day, tags) -> {
                  if (tags.size() >= Math.max(1, fleet.get(rentalClass).taggedUnits())) {
                    weeks
                        .computeIfAbsent(rentalClass, none -> new HashSet<>())
                        .add(ShopTime.weekOf(day));
                  }
                }));
  }

  private static Instant end(ServiceExposure rental, Set<String> starts) {
    Instant seen = rental.observedAt();
    if (seen == null) {
      return rental.rentedAt().plus(UNSEEN);
    }
    boolean again = starts.contains(rental.tagId() + "@" + seen);
    Instant longest = rental.rentedAt().plus(again ? BACK_UNSEEN : UNSEEN);
    return seen.isBefore(longest) ? seen : longest;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Weeks of a class that were sold out. */
  Set<LocalDate> of(String rentalClass) {
    return weeks.getOrDefault(rentalClass, Set.of());
  }

  /** The turns with sold-out weeks raised. */
  List<WeeklyTurns> raised(List<WeeklyTurns> turns) {
    var byClass = new HashMap<String, List<WeeklyTurns>>();
    for (WeeklyTurns row : turns) {
      if (row.rentalClass() != null) {
        byClass.computeIfAbsent(row.rentalClass(), none -> new ArrayList<>()).add(row);
      }
    }
    return turns.stream()
        .map(
            row ->
                row.complete() && of(row.rentalClass()).contains(row.weekStart())
                    ? raised(row, byClass.get(row.rentalClass()))
                    : row)
        .toList();
  }

  private WeeklyTurns raised(WeeklyTurns row, List<WeeklyTurns> ofClass) {
    double sum = 0;
    int free = 0;
    double censored = 0;
    int soldOut = 0;
    for (WeeklyTurns each : ofClass) {
      long apart = Math.abs(Duration.between(start(each), start(row)).toDays()) / 7;
      if (each.complete() && apart <= NEAR_WEEKS) {
        boolean out = of(each.rentalClass()).contains(each.weekStart());
        sum += out ? 0 : each.units();
        free += out ? 0 : 1;
        censored += out ? each.units() : 0;
        soldOut += out ? 1 : 0;
      }
    }
    // The mean of the censored Poisson by its own expectation: a few rounds suffice.
    double mean = (sum + censored) / (free + soldOut);
    for (int round = 0; round < ROUNDS; round++) {
      mean = (sum + soldOut * atLeast(mean, censored / Math.max(1, soldOut))) / (free + soldOut);
    }
    int units = (int) Math.round(atLeast(mean, row.units()));
    return new WeeklyTurns(
        row.rentalClass(), row.category(), row.weekStart(), units, row.complete());
  }

  private static Instant start(WeeklyTurns row) {
    return row.weekStart().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Mean of a Poisson number that is at least {@code least}. */
  static double atLeast(double mean, double least) {
    int floor = (int) Math.ceil(least);
    double term = Math.exp(-mean);
    double below = 0;
    double weighted = 0;
    for (int k = 0; k < floor; k++) {
      below += term;
      weighted += k * term;
      term *= mean / (k + 1);
    }
    double above = 1 - below;
    // So rare under this mean that it is no Poisson week: what was seen is all that is known.
    return above < 1e-6 ? least : Math.max(least, (mean - weighted) / above);
  }
}
