package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides when a run is due: once in each regular slot, and again soon where the last one failed,
 * where nothing stands in the table, or where a type was switched on since. Not thread-safe.
 */
final class RunPlan {
  static final String JOB = PredictionLedger.RUN;

  private final Duration every;
  private final Duration retryAfter;
  private Instant regularDone = Instant.MIN;
  private Instant retryNotBefore = Instant.MIN;
  private boolean failed;
  private Set<PredictionType> covered = EnumSet.allOf(PredictionType.class);

  RunPlan(Duration every, Duration retryAfter) {
    this.every = every;
    this.retryAfter = retryAfter;
  }

  /** The slot to try now, or empty where nothing is due. */
  Optional<JobSlot> due(Instant now, Set<PredictionType> enabled, boolean empty) {
    if (enabled.isEmpty()) {
      return Optional.empty();
    }
    JobSlot regular = JobSlot.regular(JOB, every, now);
    if (regular.slot().isAfter(regularDone)) {
      return Optional.of(regular);
    }
    boolean again = failed || empty || !covered.containsAll(enabled);
    return again && !now.isBefore(retryNotBefore)
        ? Optional.of(JobSlot.regular(JOB + ":again", retryAfter, now))
        : Optional.empty();
  }

  /** A run was made, or found to have been made, for a slot. */
  void succeeded(JobSlot slot, Set<PredictionType> enabled, boolean here) {
    settle(slot);
    failed = false;
    covered = here ? EnumSet.copyOf(enabled) : covered;
  }

  /** A run for a slot failed. */
  void failed(JobSlot slot, Instant now) {
    settle(slot);
    failed = true;
    retryNotBefore = now.plus(retryAfter);
  }

  private void settle(JobSlot slot) {
    if (slot.job().equals(JOB)) {
      regularDone = slot.slot();
    } else {
      retryNotBefore = slot.slot().plus(retryAfter);
    }
  }
}
