package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.predicted.Verdict.Cause;
import com.rfid3.foresight.alerts.predicted.Verdict.Change;
import com.rfid3.foresight.alerts.predicted.Verdict.Close;
import com.rfid3.foresight.alerts.predicted.Verdict.Keep;
import com.rfid3.foresight.alerts.predicted.Verdict.Open;
import java.time.Instant;
import java.util.function.Function;

/**
 * Opens and closes alerts at different thresholds and not before their time, so that a probability
 * that wavers around one value does not ring all day. Pure: all it remembers is in the table.
 */
public final class Hysteresis {

  private final Function<Proposal, Thresholds> thresholds;

  /** Hysteresis with the same thresholds for all. */
  public Hysteresis(Thresholds thresholds) {
    this(proposal -> thresholds);
  }

  /** Hysteresis with thresholds that depend on what is proposed. */
  public Hysteresis(Function<Proposal, Thresholds> thresholds) {
    this.thresholds = thresholds;
  }

  /** What becomes of a proposal that no stored alert matches. */
  public Verdict first(Proposal proposal, Instant now) {
    if (proposal.ending().isOver(now)) {
      return new Keep(Cause.BELOW_THRESHOLD, "was over before it was heard of");
    }
    return proposal.strength() >= thresholds.apply(proposal).open()
        ? new Open(Life.opened(now), "reaches the opening threshold")
        : new Keep(Cause.BELOW_THRESHOLD, "stays below the opening threshold");
  }

  /** What becomes of a proposal whose alert is stored. */
  public Verdict next(StoredAlert stored, Proposal proposal, Instant now) {
    if (proposal.observedAt().isBefore(stored.proposal().observedAt())) {
      return new Keep(Cause.LATE, "is older than what is stored");
    }
    return stored.life().open() ? whileOpen(stored, proposal, now) : closed(stored, proposal, now);
  }

  /** What becomes of an open alert that a complete poll no longer proposed. */
  public Verdict absent(StoredAlert stored, Instant now) {
    return settle(stored, stored.life().weakSince(now), now, "is no longer proposed");
  }

  /** What becomes of an open alert as time goes by. */
  public Verdict untold(StoredAlert stored, Instant now) {
    return stored.proposal().ending().isOver(now)
        ? new Close(stored.life().closed(), "its source named this end and has not spoken since")
        : new Keep(Cause.HELD, "stands until its source says otherwise");
  }

  private Verdict whileOpen(StoredAlert stored, Proposal proposal, Instant now) {
    Life life = stored.life();
    if (proposal.ending().isOver(now)) {
      return new Close(life.closed(), "is over, says its source");
    }
    if (isOvertaken(stored.proposal(), proposal)) {
      return new Keep(Cause.REPEATED, "was told stronger for the same moment");
    }
    // The same word at a later moment is news: it outdates what is still on its way.
    boolean news = !proposal.equals(stored.proposal());
    if (proposal.strength() >= thresholds.apply(proposal).close()) {
      return news || life.weakSince().isPresent()
          ? new Change(life.strong(), "is above the closing threshold")
          : new Keep(Cause.REPEATED, "tells nothing new");
    }
    Life weak = life.weakSince(now);
    return news && !isDue(stored, weak, now)
        ? new Change(weak, "fell below the closing threshold and is held")
        : settle(stored, weak, now, "is below the closing threshold");
  }

  private Verdict closed(StoredAlert stored, Proposal proposal, Instant now) {
    if (!proposal.observedAt().isAfter(stored.proposal().observedAt())) {
      return new Keep(Cause.REPEATED, "was already closed when this was observed");
    }
    return first(proposal, now);
  }

  private Verdict settle(StoredAlert stored, Life weak, Instant now, String why) {
    if (isDue(stored, weak, now)) {
      return new Close(weak.closed(), why + " and has been held long enough");
    }
    return stored.life().equals(weak)
        ? new Keep(Cause.HELD, why + " and is held")
        : new Change(weak, why + " and is held");
  }

  private boolean isDue(StoredAlert stored, Life life, Instant now) {
    Thresholds its = thresholds.apply(stored.proposal());
    boolean old = !life.openedAt().plus(its.minimumHold()).isAfter(now);
    return old && life.weakSince().map(at -> !at.plus(its.quietTime()).isAfter(now)).orElse(false);
  }

  // Two replicas may hear the same moment in either order: the heavier word stands for both.
  private static boolean isOvertaken(Proposal stored, Proposal proposal) {
    return stored.observedAt().equals(proposal.observedAt())
        && Weight.heaviestFirst().compare(stored.weight(), proposal.weight()) < 0;
  }
}
