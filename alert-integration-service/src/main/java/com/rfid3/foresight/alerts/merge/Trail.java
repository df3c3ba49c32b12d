package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.contracts.alert.MergeReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The reasons the stages left, latest first; adding one shares all before it. */
public record Trail(MergeReason last, Optional<Trail> before) {

  /** A trail that begins here. */
  public static Trail begin(String stage, String reason) {
    return new Trail(new MergeReason(stage, reason), Optional.empty());
  }

  /** This trail and one more reason. */
  public Trail then(String stage, String reason) {
    return new Trail(new MergeReason(stage, reason), Optional.of(this));
  }

  /** The reasons in the order of the stages. */
  public List<MergeReason> inOrder() {
    Deque<MergeReason> reasons = new ArrayDeque<>();
    Optional<Trail> step = Optional.of(this);
    while (step.isPresent()) {
      reasons.addFirst(step.get().last());
      step = step.get().before();
    }
    return List.copyOf(reasons);
  }
}
