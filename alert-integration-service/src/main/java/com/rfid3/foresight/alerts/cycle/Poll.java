package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.listing.SourceWatch;
import com.rfid3.foresight.alerts.listing.Visibility;
import com.rfid3.foresight.alerts.predicted.CandidateDesk;
import com.rfid3.foresight.alerts.predicted.Candidates;
import com.rfid3.foresight.alerts.predicted.Intake;
import com.rfid3.foresight.alerts.predicted.Proposal;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One poll of the predictions: what they propose goes in, what they no longer propose weakens. */
@ApplicationScoped
class Poll {
  private static final Logger LOG = Logger.getLogger(Poll.class);

  private final PredictionSource source;
  private final CandidateDesk desk;
  private final Intake intake;
  private final SourceWatch watch;

  Poll(PredictionSource source, CandidateDesk desk, Intake intake, SourceWatch watch) {
    this.source = source;
    this.desk = desk;
    this.intake = intake;
    this.watch = watch;
  }

  Uni<AlertIntake> takeIn(Visibility visibility) {
    return source
        .candidates()
        .onFailure()
        .invoke(watch::predictionsAway)
        .chain(candidates -> store(candidates, visibility))
        .invoke(watch::predictionsHeard);
  }

  private Uni<AlertIntake> store(List<AlertCandidate> candidates, Visibility visibility) {
    Candidates checked = desk.check(candidates);
    // One bad candidate must not cost the others, but it is no word about its alert either.
    if (!checked.allHold()) {
      LOG.warnf("Predictions sent %d faulty members", checked.violations().size());
    }
    return intake
        .take(checked.proposals())
        .chain(
            taken ->
                closeSilent(checked, visibility).map(closed -> CycleOutcome.plus(taken, closed)));
  }

  private Uni<Integer> closeSilent(Candidates checked, Visibility visibility) {
    if (!checked.allHold()) {
      return Uni.createFrom().item(0);
    }
    Set<String> told =
        checked.proposals().stream().map(Proposal::fingerprint).collect(Collectors.toSet());
    return intake.closeAbsent(told, alert -> isPolled(alert, visibility));
  }

  // Only alerts that rest on a prediction whose type is on would have been in the answer.
  private static boolean isPolled(StoredAlert alert, Visibility visibility) {
    return alert.proposal().grounds().type().isPresent() && visibility.shows(alert);
  }

  /** Closes what was to be told again by now and was not. */
  Uni<Integer> closeEnded() {
    return intake.closeEnded();
  }
}
