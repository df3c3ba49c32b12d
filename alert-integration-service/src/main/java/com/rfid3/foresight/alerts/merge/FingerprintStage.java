package com.rfid3.foresight.alerts.merge;

import java.util.List;

/**
 * Says what an alert is known by: a legacy alert by its row, for every row of the legacy list
 * counts; a predictive one by the fingerprint it was proposed under.
 */
final class FingerprintStage implements Stage {

  @Override
  public List<Draft> apply(List<Draft> alerts, MergeContext context) {
    for (int i = 0; i < alerts.size(); i++) {
      Draft alert = alerts.get(i);
      if (alert.isExisting()) {
        alert.because(Step.FINGERPRINT, "known by its legacy row");
      }
    }
    return alerts;
  }
}
