package com.rfid3.foresight.featurestore.label;

import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.ledger.TagHistory;
import com.rfid3.foresight.featurestore.usage.RentalTurns;
import com.rfid3.foresight.featurestore.usage.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Customer contracts by what scans saw go out on them, from histories taken one at a time. Scans
 * are partial: a basket holds at least these units. Turns of no known class are left out.
 */
final class ScannedBaskets {
  private final Map<String, Draft> drafts = new HashMap<>();

  void add(TagHistory history) {
    for (Turn turn : RentalTurns.of(history)) {
      if (!turn.rentalClass().isBlank()) {
        drafts.computeIfAbsent(Spelling.fold(turn.contract()), key -> new Draft(turn)).add(turn);
      }
    }
  }

  /** All baskets, by the time of their first scan. */
  Stream<Basket> all(CategoryMap categories) {
    return drafts.values().stream()
        .sorted(
            Comparator.comparing((Draft draft) -> draft.firstAt)
                .thenComparing(draft -> draft.contract))
        .map(draft -> draft.basket(categories));
  }

  private static final class Draft {
    private final String contract;
    private final Map<String, Integer> units = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Instant firstAt;

    private Draft(Turn first) {
      this.contract = first.contract();
      this.firstAt = first.at();
    }

    private void add(Turn turn) {
      firstAt = turn.at().isBefore(firstAt) ? turn.at() : firstAt;
      units.merge(turn.rentalClass(), 1, Integer::sum);
    }

    private Basket basket(CategoryMap categories) {
      return new Basket(
          contract,
          firstAt,
          Witness.SCANS,
          null,
          units.entrySet().stream()
              .map(
                  line ->
                      new Basket.Line(
                          line.getKey(), categories.of(line.getKey()), line.getValue(), null))
              .toList());
    }
  }
}
