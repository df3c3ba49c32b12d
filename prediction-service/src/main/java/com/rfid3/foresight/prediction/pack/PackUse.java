package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.availability.TimeOut;
import com.rfid3.foresight.prediction.availability.TimesOut;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import com.rfid3.foresight.prediction.planning.UnitCost;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures how packs are used over the last quarter of complete weeks.
 *
 * @param lines weeks of contract lines of the store of the packs; none where there are no lines
 */
public record PackUse(
    Map<String, ClassState> fleet,
    List<WeeklyTurns> turns,
    List<PricedWeek> lines,
    TimesOut times,
    PlanningInputs planning) {
  private static final int WEEKS = 13;
  private static final int FEWEST_WEEKS = 4;
  private static final double DAYS = 7;
  private static final String SCANNED =
      "Rentals are those that were scanned; a pack that went out unscanned is not counted.";

  /** The performance of the packs that exist. */
  public PackPerformance of(PackFleet packs, Occasion occasion) {
    LocalDate to =
        turns.stream()
            .filter(WeeklyTurns::complete)
            .map(row -> row.weekStart().plusWeeks(1))
            .max(Comparator.naturalOrder())
            .orElse(occasion.today());
    LocalDate from = to.minusWeeks(WEEKS);
    int weeks =
        (int)
            turns.stream()
                .filter(row -> row.complete() && !row.weekStart().isBefore(from))
                .map(WeeklyTurns::weekStart)
                .distinct()
                .count();
    if (packs.units().isEmpty() || weeks < FEWEST_WEEKS) {
      return new PackPerformance(
          PredictionStatus.INSUFFICIENT_DATA,
          null,
          null,
          List.of(),
          List.of(),
          Map.of("items_in_the_bin_of_packs", 1, "complete_weeks", FEWEST_WEEKS),
          Map.of("items_in_the_bin_of_packs", packs.units().size(), "complete_weeks", weeks),
          occasion.now());
    }
    var told =
        packs.units().entrySet().stream()
            .filter(each -> fleet.containsKey(each.getKey()))
            .map(each -> pack(fleet.get(each.getKey()), each.getValue(), from, weeks))
            .sorted(
                Comparator.comparingDouble(PackPerformance.Pack::rentalsPerUnit)
                    .thenComparing(PackPerformance.Pack::rentalClass))
            .toList();
    return new PackPerformance(
        PredictionStatus.OK, from, to, told, List.of(SCANNED), null, null, occasion.now());
  }

  private PackPerformance.Pack pack(ClassState state, int units, LocalDate from, int weeks) {
    String id = state.rentalClass();
    int ofClass =
        turns.stream()
            .filter(row -> id.equals(row.rentalClass()) && row.complete())
            .filter(row -> !row.weekStart().isBefore(from))
            .mapToInt(WeeklyTurns::units)
            .sum();
    // A class of packs and single pieces: its rentals fall to them as its units do.
    double share = Math.min(1, units / (double) Math.max(1, state.taggedUnits()));
    double rentals = share * ofClass;
    Optional<Double> out = times.of(id, state.category()).map(TimeOut::meanDays);
    Optional<Double> revenue = revenue(id, from).map(all -> share * all);
    return new PackPerformance.Pack(
        id,
        state.commonName(),
        state.category(),
        units,
        (int) Math.round(rentals),
        Rounding.value(rentals / units),
        out.map(days -> Rounding.value(Math.min(1, rentals * days / (units * weeks * DAYS))))
            .orElse(null),
        revenue.map(Rounding::money).orElse(null),
        revenue.flatMap(all -> margin(state, all, rentals)).orElse(null));
  }

  private Optional<Double> revenue(String rentalClass, LocalDate from) {
    var own = lines.stream().filter(week -> week.rentalClass().equals(rentalClass)).toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            own.stream()
                .filter(week -> !week.weekStart().isBefore(from))
                .mapToDouble(PricedWeek::revenue)
                .sum());
  }

  private Optional<Double> margin(ClassState state, double revenue, double rentals) {
    return planning
        .find(UnitCost.class, state.rentalClass(), state.category())
        .map(UnitCost::rentalCost)
        .map(cost -> Rounding.money(revenue - rentals * cost));
  }
}
