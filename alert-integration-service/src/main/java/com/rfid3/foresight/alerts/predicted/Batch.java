package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Changes;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Opening;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proposals that are decided about together, at most {@value PredictiveAlerts#MOST}. */
final class Batch {
  private final List<Proposal> proposals;
  private final Hysteresis hysteresis;
  private List<Decision> decisions = List.of();

  Batch(List<Proposal> proposals, Hysteresis hysteresis) {
    this.proposals = proposals;
    this.hysteresis = hysteresis;
  }

  List<String> fingerprints() {
    return proposals.stream().map(Proposal::fingerprint).toList();
  }

  /** What is to be written, given what is stored; may be asked again after a deadlock. */
  Changes decide(List<StoredAlert> stored, Instant now) {
    Map<String, StoredAlert> known = new HashMap<>();
    stored.forEach(alert -> known.put(alert.proposal().fingerprint(), alert));
    decisions =
        proposals.stream()
            .map(proposal -> decide(proposal, known.get(proposal.fingerprint()), now))
            .toList();
    List<Opening> openings = new ArrayList<>();
    List<Revision> revisions = new ArrayList<>();
    for (Decision decision : decisions) {
      switch (decision) {
        case Decision.New(Proposal proposal, Verdict.Open(Life life, String reason)) ->
            openings.add(new Opening(proposal, life, reason));
        case Decision.Known change when !(change.verdict() instanceof Verdict.Keep) ->
            revisions.add(change.revision());
        default -> {
          // Nothing to write.
        }
      }
    }
    return new Changes(openings, revisions, now);
  }

  private Decision decide(Proposal proposal, StoredAlert before, Instant now) {
    return before == null
        ? new Decision.New(proposal, hysteresis.first(proposal, now))
        : new Decision.Known(before, proposal, hysteresis.next(before, proposal, now));
  }

  /** Counts what was written; gives back the proposals that somebody else was faster with. */
  List<Proposal> count(int opened, Tally tally) {
    List<Proposal> openings = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.New(Proposal proposal, Verdict.Open open)) {
        openings.add(proposal);
      } else {
        tally.changed(decision.verdict());
      }
    }
    tally.opened(opened);
    // Told apart by reading again: what was stored here then counts as nothing new.
    return opened == openings.size() ? List.of() : openings;
  }
}
