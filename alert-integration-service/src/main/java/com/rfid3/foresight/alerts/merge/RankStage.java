package com.rfid3.foresight.alerts.merge;

import java.util.List;

/** Puts the list in the order people should read it. */
final class RankStage implements Stage {

  @Override
  public List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context) {
    return alerts.stream()
        .sorted(Rank.ORDER)
        .map(alert -> alert.because("rank", "by severity, expected loss, age, id"))
        .toList();
  }
}
