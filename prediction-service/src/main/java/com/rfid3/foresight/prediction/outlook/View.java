package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.ledger.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an outlook is drawn from: the enabled types, the category asked for (empty for the shop),
 * demand statements of all targets, the risks of that category.
 */
record View(
    Set<PredictionType> types,
    String category,
    List<Draft> demand,
    Risks risks,
    Instant computedAt) {
  private static final int AHEAD = 30;

  boolean shop() {
    return category.isEmpty();
  }

  /** The 30-day statement on the category or the shop, where it has a number. */
  Optional<Draft> whole() {
    TargetKind kind = shop() ? TargetKind.TOTAL : TargetKind.CATEGORY;
    return ahead(kind)
        .filter(draft -> shop() || category.equalsIgnoreCase(draft.prediction().target().id()))
        .findFirst();
  }

  /** The 30-day statements with a number on the classes of the category or the shop. */
  Stream<Draft> classes() {
    return ahead(TargetKind.RENTAL_CLASS)
        .filter(draft -> shop() || category.equalsIgnoreCase(draft.subject().category()));
  }

  /** The 30-day statements with a number on categories. */
  Stream<Draft> categories() {
    return ahead(TargetKind.CATEGORY)
        .filter(draft -> shop() || category.equalsIgnoreCase(draft.prediction().target().id()));
  }

  private Stream<Draft> ahead(TargetKind kind) {
    return types.contains(PredictionType.DEMAND)
        ? demand.stream()
            .filter(draft -> draft.prediction().status() == PredictionStatus.OK)
            .filter(draft -> draft.prediction().target().kind() == kind)
            .filter(draft -> draft.prediction().estimate().horizonDays() == AHEAD)
        : Stream.empty();
  }
}
