package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.contracts.prediction.Target;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.prediction.ledger.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was seen in the shop: units that went out, needs, grades, contracts. */
public final class Seen {
  private final UnitsSeen units;
  private final LinesSeen lines;
  private final List<ClassState> fleet;
  private final GradesSeen grades;
  private final ContractsSeen contracts;
  private final Map<String, TreeSet<LocalDate>> needs = new HashMap<>();

  /** What went out, by scans and by contract lines. */
  public record Units(UnitsSeen scans, LinesSeen lines) {}

  /** Labels as the feature store tells them. */
  public record Labels(
      List<ServiceExposure> exposures, List<GradeSpan> grades, List<Basket> baskets) {}

  public Seen(Units units, List<ClassState> fleet, Labels labels, ShopTime time) {
    this.grades = new GradesSeen(labels.grades, time);
    this.contracts = new ContractsSeen(labels.baskets, time);
    this.units = units.scans;
    this.lines = units.lines;
    this.fleet = List.copyOf(fleet);
    labels.exposures.stream()
        .filter(each -> each.outcome() == ServiceOutcome.SERVICE_NEED)
        .filter(each -> each.observedAt() != null)
        .forEach(
            each ->
                needs
                    .computeIfAbsent(Place.folded(each.tagId()), none -> new TreeSet<>())
                    .add(time.dateOf(each.observedAt())));
  }

  /** Units that went out. */
  UnitsSeen units() {
    return units;
  }

  /** What contract lines say. */
  LinesSeen lines() {
    return lines;
  }

  /** Grades that items were given. */
  GradesSeen grades() {
    return grades;
  }

  /** What went out together. */
  ContractsSeen contracts() {
    return contracts;
  }

  /** Whether an item showed a need from a day on, before another. */
  boolean need(String tag, LocalDate from, LocalDate until) {
    var days = needs.get(Place.folded(tag));
    return days != null && from.isBefore(until) && !days.subSet(from, until).isEmpty();
  }

  /** The classes that a demand target adds up, as its series does: resale only by itself. */
  Collection<String> classes(Target target) {
    return switch (target.kind()) {
      case RENTAL_CLASS -> List.of(target.id());
      case CATEGORY -> leading(target.id());
      case TOTAL, STORE -> rented(fleet);
      case ITEM -> List.of();
    };
  }

  private List<String> leading(String category) {
    var within =
        fleet.stream().filter(state -> category.equalsIgnoreCase(state.category())).toList();
    var rented = rented(within);
    return rented.isEmpty() ? within.stream().map(ClassState::rentalClass).toList() : rented;
  }

  private static List<String> rented(List<ClassState> states) {
    return states.stream().filter(state -> !state.resale()).map(ClassState::rentalClass).toList();
  }
}
