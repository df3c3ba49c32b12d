package com.rfid3.foresight.alerts.merge;

import java.util.List;

/**
 * Says what an alert is known by: a legacy alert by its row, for every row of the legacy list
 * counts; a predictive one by the fingerprint it was proposed under.
 */
final class FingerprintStage implements Stage {

  @Override
  public List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context) {
    return alerts.stream().map(FingerprintStage::print).toList();
  }

  private static MergedAlert print(MergedAlert alert) {
    return alert.isExisting()
        ? alert.withFingerprint(alert.id().wire(), "known by its legacy row")
        : alert.withFingerprint(alert.fingerprint(), "known by source, kind and target");
  }
}
