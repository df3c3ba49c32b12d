package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.contracts.alert.MergeReason;
import java.util.ArrayList;
import java.util.List;

/**
 * The reasons the stages left on an alert, one per stage; a stage that leaves none means its usual
 * phrase. Most alerts go the same way, and share one trail: it remembers where it went on to for
 * the same words.
 */
public final class Trail {
  private static final Step[] STAGES = Step.values();

  static final Trail START = new Trail(null, Step.NORMALISE, "", true);

  private final Trail before;
  private final Step step;
  private final String reason;
  private final boolean shared;
  // Several threads may merge: one that misses what another has just added makes its own.
  private List<Trail> next = List.of();

  private Trail(Trail before, Step step, String reason, boolean shared) {
    this.before = before;
    this.step = step;
    this.reason = reason;
    this.shared = shared;
  }

  /** This trail with one of a stage's fixed phrases; its second word replaces its first. */
  Trail then(Step stage, String phrase) {
    Trail from = upTo(stage);
    if (!from.shared) {
      return new Trail(from, stage, phrase, false);
    }
    List<Trail> known = from.next;
    for (int i = 0; i < known.size(); i++) {
      Trail each = known.get(i);
      if (each.step == stage && each.reason.equals(phrase)) {
        return each;
      }
    }
    return from.add(new Trail(from, stage, phrase, true));
  }

  /** This trail with words that are of this one alert. */
  Trail thenOfItsOwn(Step stage, String words) {
    return new Trail(upTo(stage), stage, words, false);
  }

  private Trail upTo(Step stage) {
    return before != null && step == stage ? before : this;
  }

  private Trail add(Trail following) {
    List<Trail> more = new ArrayList<>(next);
    more.add(following);
    next = List.copyOf(more);
    return following;
  }

  /** What this stage said; its usual phrase where it found nothing to say. */
  public String reasonOf(Step stage) {
    for (Trail each = this; each.before != null; each = each.before) {
      if (each.step == stage) {
        return each.reason;
      }
    }
    return stage.usual();
  }

  /** The reasons in the order of the stages. */
  public List<MergeReason> inOrder() {
    List<MergeReason> all = new ArrayList<>(STAGES.length);
    for (Step stage : STAGES) {
      all.add(new MergeReason(stage.wire(), reasonOf(stage)));
    }
    return List.copyOf(all);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Trail trail && inOrder().equals(trail.inOrder()));
  }

  @Override
  public int hashCode() {
    return inOrder().hashCode();
  }

  @Override
  public String toString() {
    return inOrder().toString();
  }
}
