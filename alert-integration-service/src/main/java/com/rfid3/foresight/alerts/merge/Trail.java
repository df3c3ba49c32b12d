package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.contracts.alert.MergeReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The reasons the stages left on an alert, one per stage. */
public final class Trail {
  private static final Step[] STEPS = Step.values();

  private final String[] reasons;

  Trail(String[] reasons) {
    this.reasons = reasons;
  }

  /** What this stage said; empty where it had no say. */
  public String reasonOf(Step step) {
    String reason = reasons[step.ordinal()];
    return reason == null ? "" : reason;
  }

  /** The reasons in the order of the stages. */
  public List<MergeReason> inOrder() {
    List<MergeReason> all = new ArrayList<>(reasons.length);
    for (int i = 0; i < reasons.length; i++) {
      if (reasons[i] != null) {
        all.add(new MergeReason(STEPS[i].wire(), reasons[i]));
      }
    }
    return List.copyOf(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trail trail && Arrays.equals(reasons, trail.reasons);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(reasons);
  }

  @Override
  public String toString() {
    return inOrder().toString();
  }
}
