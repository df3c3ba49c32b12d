package com.rfid3.foresight.alerts.merge;

import java.util.Comparator;
import java.util.List;

/** Puts the list in the order people should read it. */
final class RankStage implements Stage {

  // The rank is read off once per alert: sorting a long list compares each some twenty times.
  private record Placed(Rank rank, MergedAlert alert) {}

  @Override
  public List<MergedAlert> apply(List<MergedAlert> alerts, MergeContext context) {
    return alerts.stream()
        .map(alert -> new Placed(Rank.of(alert), alert))
        .sorted(Comparator.comparing(Placed::rank))
        .map(placed -> placed.alert().because("rank", "by severity, expected loss, age, id"))
        .toList();
  }
}
