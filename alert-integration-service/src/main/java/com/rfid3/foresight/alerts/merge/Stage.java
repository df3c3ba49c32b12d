package com.rfid3.foresight.alerts.merge;

import java.util.List;

/**
 * One step of the merge: a pure function that leaves a reason on every alert, and whose outcome
 * does not depend on the order in which alerts arrive.
 */
public interface Stage {

  /** The alerts after this step. */
  List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context);
}
