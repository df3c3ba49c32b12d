package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.contracts.common.Violation;
import java.util.List;

/** Candidates after the checks: those that hold, and what is wrong with the others. */
public record Candidates(List<Proposal> proposals, List<Violation> violations) {

  /** Whether all of them hold. */
  public boolean allHold() {
    return violations.isEmpty();
  }
}
