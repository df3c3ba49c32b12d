package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.alerts.listing.SourceWatch;
import com.rfid3.foresight.alerts.listing.Visibility;
import com.rfid3.foresight.alerts.predicted.CandidateDesk;
import com.rfid3.foresight.alerts.predicted.Candidates;
import com.rfid3.foresight.alerts.predicted.Intake;
import com.rfid3.foresight.alerts.predicted.Proposal;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** One poll of the sources: what they propose goes in, what they no longer propose weakens. */
@ApplicationScoped
class Poll {
  private static final Logger LOG = Logger.getLogger(Poll.class);

  private final List<PolledSource> sources;
  private final CandidateDesk desk;
  private final Intake intake;
  private final SourceWatch watch;

  Poll(@All List<PolledSource> sources, CandidateDesk desk, Intake intake, SourceWatch watch) {
    this.sources = sources;
    this.desk = desk;
    this.intake = intake;
    this.watch = watch;
  }

  /** What came of a poll: what was taken in, and the sources that could not be heard or stored. */
  record Heard(AlertIntake taken, List<Throwable> failures) {
    static final Heard NOTHING = new Heard(CycleOutcome.NOTHING_TAKEN, List.of());

    Heard and(Heard other) {
      return new Heard(
          CycleOutcome.sum(taken, other.taken),
          Stream.concat(failures.stream(), other.failures.stream()).toList());
    }
  }

  /** Asks all sources whose word may be seen; one that is away costs no other. */
  Uni<Heard> takeIn(Visibility visibility) {
    return Multi.createFrom()
        .iterable(sources)
        .filter(source -> source.isWanted(visibility))
        .onItem()
        .transformToUniAndConcatenate(source -> heard(source, visibility))
        .collect()
        .in(() -> new Heard[] {Heard.NOTHING}, (sum, heard) -> sum[0] = sum[0].and(heard))
        .map(sum -> sum[0]);
  }

  private Uni<Heard> heard(PolledSource source, Visibility visibility) {
    return source
        .candidates()
        .onFailure()
        .invoke(() -> watch.away(source.which()))
        .chain(candidates -> store(candidates, source, visibility))
        .invoke(() -> watch.heard(source.which()))
        .map(taken -> new Heard(taken, List.of()))
        .onFailure()
        .invoke(failure -> LOG.warnf("%s: %s", source.which(), failure.getMessage()))
        .onFailure()
        .recoverWithItem(failure -> new Heard(CycleOutcome.NOTHING_TAKEN, List.of(failure)));
  }

  private Uni<AlertIntake> store(
      List<AlertCandidate> candidates, PolledSource source, Visibility visibility) {
    Candidates checked = desk.check(candidates);
    // One bad candidate must not cost the others, but it is no word about its alert either.
    if (!checked.allHold()) {
      LOG.warnf("%s sent %d faulty members", source.which(), checked.violations().size());
    }
    return intake
        .take(checked.proposals())
        .chain(
            taken ->
                closeSilent(checked, source, visibility)
                    .map(closed -> CycleOutcome.plus(taken, closed)));
  }

  private Uni<Integer> closeSilent(Candidates checked, PolledSource source, Visibility visibility) {
    if (!checked.allHold()) {
      return Uni.createFrom().item(0);
    }
    Set<String> told =
        checked.proposals().stream().map(Proposal::fingerprint).collect(Collectors.toSet());
    return intake.closeAbsent(told, alert -> source.answersFor(alert, visibility));
  }

  /** Closes what was to be told again by now and was not. */
  Uni<Integer> closeEnded() {
    return intake.closeEnded();
  }
}
