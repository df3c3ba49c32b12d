package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.common.PredictiveStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the parts of an answer stand. The answer is as degraded as its most degraded enabled part.
 * The inventory is always enabled, but while it is well it says nothing about the predictions: an
 * answer whose predictions are all off is off.
 */
public final class Parts {
  public static final String INVENTORY = "inventory";

  private final Map<String, PartStatus> byName = new LinkedHashMap<>();

  public Parts with(String name, PartStatus status) {
    byName.put(name, status);
    return this;
  }

  public Parts withInventory(PartStatus status) {
    return with(INVENTORY, status);
  }

  /** The answer's own status, by the flags' revision it was written under. */
  public PredictiveStatus folded(long revision) {
    List<PartStatus> telling = telling();
    if (telling.isEmpty()) {
      return new PredictiveStatus(PartState.OFF, offReason(), null, revision, byName);
    }
    PartState state =
        telling.stream().map(PartStatus::state).max(Comparator.naturalOrder()).orElseThrow();
    List<PartStatus> worst = telling.stream().filter(part -> part.state() == state).toList();
    return new PredictiveStatus(state, reason(state, worst), oldest(worst), revision, byName);
  }

  private List<PartStatus> telling() {
    List<PartStatus> telling = new ArrayList<>();
    byName.forEach(
        (name, part) -> {
          boolean silent = name.equals(INVENTORY) && part.state() == PartState.LIVE;
          if (part.state() != PartState.OFF && !silent) {
            telling.add(part);
          }
        });
    return telling;
  }

  private DegradedReason offReason() {
    return byName.values().stream()
        .filter(part -> part.state() == PartState.OFF)
        .map(PartStatus::reason)
        .findFirst()
        .orElse(null);
  }

  private static DegradedReason reason(PartState state, List<PartStatus> worst) {
    return state == PartState.LIVE ? null : worst.getFirst().reason();
  }

  private static Long oldest(List<PartStatus> parts) {
    return parts.stream()
        .map(PartStatus::ageMs)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
