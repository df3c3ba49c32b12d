package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.prediction.ledger.Draft;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Gathers item risks as they are published, in memory that does not grow with the fleet. */
public final class RiskBoard {
  /** The shop as a whole. */
  static final String ALL = "";

  private static final int SHOWN = 50;
  private static final int PROPOSED = 1_000;
  private static final Comparator<Draft> BY_RISK =
      Comparator.comparingDouble(draft -> draft.prediction().claimed().confidenceScore());

  private final Map<String, RiskTotals> totals = new HashMap<>();
  private final Map<String, PriorityQueue<Draft>> top = new HashMap<>();
  private final PriorityQueue<Draft> pressing = new PriorityQueue<>(BY_RISK);

  /** Adds a standing risk. */
  public void add(Draft draft) {
    String category = draft.subject().category();
    for (String place : category == null ? Set.of(ALL) : Set.of(ALL, category)) {
      totals.merge(
          place,
          RiskTotals.NONE.plus(draft.prediction()),
          (sum, one) -> sum.plus(draft.prediction()));
      keep(top.computeIfAbsent(place, none -> new PriorityQueue<>(BY_RISK)), draft, SHOWN);
    }
    if (draft.prediction().advice().urgency().compareTo(Severity.MEDIUM) >= 0) {
      keep(pressing, draft, PROPOSED);
    }
  }

  private static void keep(PriorityQueue<Draft> queue, Draft draft, int most) {
    queue.add(draft);
    if (queue.size() > most) {
      queue.remove();
    }
  }

  /** The risks of a category, or of the shop. */
  Risks of(String category) {
    return new Risks(
        totals.getOrDefault(category, RiskTotals.NONE),
        sorted(top.getOrDefault(category, new PriorityQueue<>(BY_RISK))));
  }

  /** Risks that call for action, gravest first. */
  public List<Draft> pressing() {
    return sorted(pressing);
  }

  /** Categories with at least one risk. */
  Set<String> categories() {
    return totals.keySet();
  }

  private static List<Draft> sorted(PriorityQueue<Draft> queue) {
    return queue.stream().sorted(BY_RISK.reversed()).toList();
  }
}
