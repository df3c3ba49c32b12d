package com.rfid3.foresight.alerts.merge;

import java.util.Arrays;
import java.util.List;

/** Puts the list in the order people should read it. */
final class RankStage implements Stage {

  @Override
  public List<Draft> apply(List<Draft> alerts, MergeContext context) {
    return Arrays.asList(PackedOrder.sorted(alerts));
  }
}
