package com.rfid3.foresight.alerts.merge;

import java.time.Instant;
import java.util.List;

/**
 * Merges both kinds of alerts into the one list, in the order people should read it. The list of
 * stages below is the whole procedure.
 */
public final class AlertMerge {
  private static final List<Stage> STAGES =
      List.of(
          new FingerprintStage(),
          new DeduplicateStage(),
          new CorrelateStage(),
          new GroupStage(),
          new InhibitStage(),
          new SilenceStage(),
          new RankStage());

  /** The merged list of these sources at this moment. */
  public List<MergedAlert> merge(Sources sources, Instant now) {
    MergeContext context = new MergeContext(now, sources.handled(), sources.policies());
    List<Draft> drafts = Normalise.all(sources);
    for (Stage stage : STAGES) {
      drafts = stage.apply(drafts, context);
    }
    MergedAlert[] merged = new MergedAlert[drafts.size()];
    for (int i = 0; i < merged.length; i++) {
      merged[i] = drafts.get(i).finished();
    }
    return List.of(merged);
  }
}
