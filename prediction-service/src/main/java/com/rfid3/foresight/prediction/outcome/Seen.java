package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.feature.ClassState;
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

/** What was seen in the shop: units that went out, items that showed a need. */
public final class Seen {
  private final UnitsSeen units;
  private final LinesSeen lines;
  private final List<ClassState> fleet;
  private final Map<String, TreeSet<LocalDate>> needs = new HashMap<>();

  /** What went out, by scans and by contract lines. */
  public record Units(UnitsSeen scans, LinesSeen lines) {}

  public Seen(Units units, List<ClassState> fleet, List<ServiceExposure> exposures, ShopTime time) {
    this.units = units.scans;
    this.lines = units.lines;
    this.fleet = List.copyOf(fleet);
    exposures.stream()
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
