package com.rfid3.foresight.prediction.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The standing statements of the planners, asked for a class or a wider target. */
public record PlanningInputs(List<PlanningEntry> entries) {
  /** Nobody has stated anything. */
  public static final PlanningInputs NONE = new PlanningInputs(List.of());

  private static final int WEEK = 7;

  /** Keeps a copy. */
  public PlanningInputs {
    entries = List.copyOf(entries);
  }

  /** The finest statement of a kind on a class; category and class may be null where unknown. */
  public <T extends PlanningValue> Optional<T> find(
      Class<T> kind, String rentalClass, String category) {
    return entries.stream()
        .filter(entry -> kind.isInstance(entry.value()))
        .filter(entry -> entry.scope().holds(rentalClass, category))
        .min(Comparator.comparing(entry -> entry.scope().kind()))
        .map(entry -> kind.cast(entry.value()));
  }

  /**
   * What the demand of a week is multiplied by for known events: the mean over its days, several
   * events on one day multiplied.
   */
  public double demandFactor(String rentalClass, String category, LocalDate monday) {
    var events = events(rentalClass, category).toList();
    double sum = 0;
    for (int day = 0; day < WEEK; day++) {
      LocalDate date = monday.plusDays(day);
      double factor = 1;
      for (KnownEvent event : events) {
        factor *= event.factor(date);
      }
      sum += factor;
    }
    return sum / WEEK;
  }

  private Stream<KnownEvent> events(String rentalClass, String category) {
    return entries.stream()
        .filter(entry -> entry.scope().holds(rentalClass, category))
        .map(PlanningEntry::value)
        .filter(KnownEvent.class::isInstance)
        .map(KnownEvent.class::cast);
  }
}
