package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two witnesses of demand: what the scans saw of the tagged units of one store, and what the
 * contract lines of all stores say.
 *
 * @param rentals rentals with what was seen of the unit next, which tell when nothing was free
 * @param store the store of the tagged units
 */
public record DemandWitnesses(
    List<WeeklyTurns> turns,
    List<ServiceExposure> rentals,
    List<PricedWeek> lines,
    Map<String, ClassState> fleet,
    String store) {

  /** One series per target, each on one witness; those of stores on lines alone. */
  public List<DemandSeries> panel() {
    Set<String> resale =
        fleet.values().stream()
            .filter(ClassState::resale)
            .map(ClassState::rentalClass)
            .collect(Collectors.toSet());
    var soldOut = new StockOuts(rentals, fleet);
    Map<Target, Double> seen =
        DemandPanel.of(turns, resale).stream()
            .collect(Collectors.toMap(DemandSeries::target, DemandSeries::totalUnits));
    var scans =
        DemandPanel.of(soldOut.raised(turns), resale).stream()
            .map(
                each -> {
                  double added = each.totalUnits() - seen.get(each.target());
                  return each.on(each.basis().soldOut(weeks(each, soldOut), added));
                })
            .toList();
    var rented = lines.stream().filter(week -> !resale.contains(week.rentalClass())).toList();
    var choice = new WitnessChoice(DemandPanel.of(LineTurns.of(rented, store), Set.of()));
    var panel = new ArrayList<>(choice.of(scans));
    DemandPanel.of(LineTurns.byStore(rented), Set.of()).stream()
        .filter(each -> each.target().kind() == TargetKind.RENTAL_CLASS)
        .map(DemandWitnesses::ofStore)
        .forEach(panel::add);
    return panel;
  }

  private static int weeks(DemandSeries series, StockOuts soldOut) {
    boolean ofClass = series.target().kind() == TargetKind.RENTAL_CLASS;
    return ofClass ? soldOut.of(series.target().id()).size() : 0;
  }

  private static DemandSeries ofStore(DemandSeries series) {
    var target = new Target(TargetKind.STORE, series.target().id());
    return new DemandSeries(
        target,
        "",
        series.firstWeek(),
        series.units().named("store:" + target.id()),
        false,
        Basis.lines(Map.of()));
  }
}
