package com.rfid3.foresight.featurestore.pointofsale;

import com.rfid3.foresight.legacyinventory.pointofsale.ContractLine;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A line after the check: what can be kept of it, if anything, and what was refused.
 *
 * @param dueDate the due date where it holds
 */
record CheckedLine(
    ContractLine line, boolean kept, Optional<LocalDateTime> dueDate, List<Refusal> refusals) {

  /** Number of the line; an import without numbers leaves the row's own, which is below zero. */
  int number() {
    return line.lineNumber().orElse((int) -Math.min(line.id(), Integer.MAX_VALUE));
  }

  /** A column that does not hold, its value as it stands, and why. */
  record Refusal(String field, String value, String reason) {}
}
