package com.rfid3.foresight.alerts.merge;

import java.util.List;

/**
 * One step of the merge: leaves a reason on every alert, and its outcome does not depend on the
 * order in which alerts arrive.
 */
interface Stage {

  /** The alerts after this step; they may be the same, changed. */
  List<Draft> apply(List<Draft> alerts, MergeContext context);
}
