package com.rfid3.foresight.prediction.pricing;

import com.rfid3.foresight.contracts.feature.PricedWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Units and the day rate asked of one class in one store, week by week without gaps: a week without
 * a line sold nothing, at the rate asked before it, moved as the rate moved in the other stores.
 *
 * @param firstWeek Monday of the first week
 * @param units per week, at least 0
 * @param rates dollars per unit and day, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PriceSeries(
    String rentalClass, String category, LocalDate firstWeek, double[] units, double[] rates) {
  /** Rates nearer than this are one rate: a few lines at another rate move a week's mean. */
  private static final double SAME = 0.02;

  /** The series of all classes and stores up to the last week that was over on a day. */
  static List<PriceSeries> of(List<PricedWeek> lines, LocalDate today) {
    var known =
        lines.stream()
            .filter(week -> week.dailyRate() != null && week.dailyRate() > 0)
            .filter(week -> !week.weekStart().plusWeeks(1).isAfter(today))
            .toList();
    var end = known.stream().map(PricedWeek::weekStart).max(Comparator.naturalOrder());
    Map<String, List<PricedWeek>> grouped =
        known.stream()
            .collect(
                Collectors.groupingBy(
                    week -> week.rentalClass() + "@" + week.store(),
                    TreeMap::new,
                    Collectors.toList()));
    var asked = new HashMap<String, Map<LocalDate, double[]>>();
    // By a store's own mean: stores may ask different rates, and not all have a line each week.
    grouped
        .values()
        .forEach(
            weeks -> {
              double mean =
                  weeks.stream().mapToDouble(PricedWeek::dailyRate).average().orElseThrow();
              weeks.forEach(week -> add(asked, week, mean));
            });
    var all = new ArrayList<PriceSeries>();
    grouped
        .values()
        .forEach(
            weeks ->
                all.add(
                    filled(weeks, end.orElseThrow(), asked.get(weeks.getFirst().rentalClass()))));
    return all;
  }

  private static void add(
      Map<String, Map<LocalDate, double[]>> asked, PricedWeek week, double mean) {
    double[] sums =
        asked
            .computeIfAbsent(week.rentalClass(), none -> new HashMap<>())
            .computeIfAbsent(week.weekStart(), none -> new double[2]);
    sums[0] += week.dailyRate() / mean;
    sums[1] += 1;
  }

  private static PriceSeries filled(
      List<PricedWeek> weeks, LocalDate end, Map<LocalDate, double[]> asked) {
    var sorted = weeks.stream().sorted(Comparator.comparing(PricedWeek::weekStart)).toList();
    LocalDate first = sorted.getFirst().weekStart();
    int length = (int) ChronoUnit.WEEKS.between(first, end) + 1;
    double[] units = new double[length];
    double[] rates = new double[length];
    for (PricedWeek week : sorted) {
      int at = (int) ChronoUnit.WEEKS.between(first, week.weekStart());
      units[at] += week.units();
      rates[at] = week.dailyRate();
    }
    fill(rates, first, asked);
    PricedWeek any = sorted.getLast();
    return new PriceSeries(any.rentalClass(), any.category(), first, units, rates);
  }

  // A week without a line in the store: the rate moved as it did where the class went out.
  private static void fill(double[] rates, LocalDate first, Map<LocalDate, double[]> asked) {
    double elsewhere = elsewhere(asked, first, 1);
    for (int week = 1; week < rates.length; week++) {
      double now = elsewhere(asked, first.plusWeeks(week), elsewhere);
      rates[week] = rates[week] > 0 ? rates[week] : rates[week - 1] * now / elsewhere;
      elsewhere = now;
    }
  }

  private static double elsewhere(
      Map<LocalDate, double[]> asked, LocalDate monday, double otherwise) {
    double[] sums = asked.get(monday);
    return sums == null ? otherwise : sums[0] / sums[1];
  }

  int weeks() {
    return units.length;
  }

  double totalUnits() {
    double sum = 0;
    for (double each : units) {
      sum += each;
    }
    return sum;
  }

  /** How often another rate was asked than before. */
  int changes() {
    int changes = 0;
    double asked = rates[0];
    for (double rate : rates) {
      if (Math.abs(Math.log(rate / asked)) > SAME) {
        changes++;
        asked = rate;
      }
    }
    return changes;
  }

  /** Standard deviation of the log rates over the weeks. */
  double spread() {
    double sum = 0;
    double squares = 0;
    for (double rate : rates) {
      sum += Math.log(rate);
      squares += Math.log(rate) * Math.log(rate);
    }
    double mean = sum / rates.length;
    return Math.sqrt(Math.max(0, squares / rates.length - mean * mean));
  }
}
