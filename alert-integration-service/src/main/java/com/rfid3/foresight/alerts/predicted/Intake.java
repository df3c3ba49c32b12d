package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Opening;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Revision;
import com.rfid3.foresight.alerts.predicted.Verdict.Cause;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mysqlclient.MySQLException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes proposals in, pushed or polled, in any order and any number of times: the table ends up the
 * same. Answers only after all is stored.
 */
@ApplicationScoped
public class Intake {
  private static final int CHUNK = 100;
  // Somebody else storing the same alert at the same moment loses or wins once, not three times.
  private static final int MOST_ROUNDS = 3;
  private static final int DEADLOCK = 1213;

  private static final Comparator<Proposal> LAST_WORD =
      Comparator.comparing(Proposal::observedAt)
          .reversed()
          .thenComparing(Proposal::weight, Weight.heaviestFirst());

  private final PredictiveAlerts alerts;
  private final Hysteresis hysteresis;
  private final Clock clock;

  Intake(PredictiveAlerts alerts, AlertSettings settings, Clock clock) {
    this.alerts = alerts;
    this.hysteresis = new Hysteresis(thresholds(settings.hysteresis()));
    this.clock = clock;
  }

  /** Stores what is new in these proposals. */
  public Uni<AlertIntake> take(List<Proposal> proposals) {
    List<Proposal> distinct = lastWords(proposals);
    Tally tally = new Tally();
    tally.kept(Cause.REPEATED, proposals.size() - distinct.size());
    return Multi.createFrom()
        .iterable(chunks(distinct))
        .onItem()
        .transformToUniAndConcatenate(chunk -> settle(chunk, tally, 1))
        .collect()
        .asList()
        .map(done -> tally.of(proposals.size()));
  }

  /**
   * Weakens and closes open alerts of which a complete poll said nothing. {@code told} are the
   * fingerprints it spoke of, {@code answerable} tells of which alerts it would have spoken.
   */
  public Uni<Integer> closeAbsent(Set<String> told, Predicate<StoredAlert> answerable) {
    Instant now = now();
    return alerts
        .open()
        .onItem()
        .transformToMulti(open -> Multi.createFrom().iterable(open))
        .filter(alert -> !told.contains(alert.proposal().fingerprint()))
        .filter(alert -> answerable.test(alert) || alert.life().weakSince().isPresent())
        .onItem()
        .transformToUniAndConcatenate(alert -> writeAbsent(alert, now))
        .filter(closed -> closed)
        .collect()
        .asList()
        .map(List::size);
  }

  private Uni<Boolean> writeAbsent(StoredAlert alert, Instant now) {
    Proposal same = alert.proposal();
    return switch (hysteresis.absent(alert, now)) {
      case Verdict.Close(Life life, String reason) ->
          alerts.update(new Revision(alert, same, life, reason), now);
      case Verdict.Change(Life life, String reason) ->
          alerts.update(new Revision(alert, same, life, reason), now).replaceWith(false);
      case Verdict.Keep keep -> Uni.createFrom().item(false);
      case Verdict.Open open -> Uni.createFrom().item(false);
    };
  }

  private Uni<Void> settle(List<Proposal> chunk, Tally tally, int round) {
    if (chunk.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return alerts
        .byFingerprint(chunk.stream().map(Proposal::fingerprint).toList())
        .chain(stored -> write(decide(chunk, stored), tally))
        .chain(beaten -> round < MOST_ROUNDS ? settle(beaten, tally, round + 1) : lost(beaten));
  }

  private List<Decision> decide(List<Proposal> chunk, List<StoredAlert> stored) {
    Map<String, StoredAlert> known = new HashMap<>();
    stored.forEach(alert -> known.put(alert.proposal().fingerprint(), alert));
    Instant now = now();
    List<Decision> decisions = new ArrayList<>();
    for (Proposal proposal : chunk) {
      StoredAlert before = known.get(proposal.fingerprint());
      decisions.add(
          before == null
              ? new Decision.New(proposal, hysteresis.first(proposal, now))
              : new Decision.Known(before, proposal, hysteresis.next(before, proposal, now)));
    }
    return decisions;
  }

  /** Writes the decisions; gives back the proposals that somebody else was faster with. */
  private Uni<List<Proposal>> write(List<Decision> decisions, Tally tally) {
    List<Opening> openings = new ArrayList<>();
    List<Decision.Known> changes = new ArrayList<>();
    for (Decision decision : decisions) {
      switch (decision) {
        case Decision.New(Proposal proposal, Verdict.Open(Life life, String reason)) ->
            openings.add(new Opening(proposal, life, reason));
        case Decision.Known known when !(known.verdict() instanceof Verdict.Keep) ->
            changes.add(known);
        default -> tally.changed(decision.verdict());
      }
    }
    return insert(openings, tally).chain(beaten -> update(changes, beaten, tally));
  }

  private Uni<List<Proposal>> insert(List<Opening> openings, Tally tally) {
    return Uni.createFrom()
        .deferred(() -> alerts.insert(openings, now()))
        .onFailure(Intake::isDeadlock)
        .retry()
        .atMost(MOST_ROUNDS)
        .map(
            stored -> {
              tally.opened(stored);
              // Told apart by reading again: what was stored here then counts as nothing new.
              return stored == openings.size()
                  ? List.of()
                  : openings.stream().map(Opening::proposal).toList();
            });
  }

  private Uni<List<Proposal>> update(
      List<Decision.Known> changes, List<Proposal> beaten, Tally tally) {
    List<Proposal> again = new ArrayList<>(beaten);
    return Multi.createFrom()
        .iterable(changes)
        .onItem()
        .transformToUniAndConcatenate(change -> alerts.update(change.revision(), now()))
        .collect()
        .asList()
        .map(
            done -> {
              for (int i = 0; i < done.size(); i++) {
                if (done.get(i)) {
                  tally.changed(changes.get(i).verdict());
                } else {
                  again.add(changes.get(i).proposal());
                }
              }
              return again;
            });
  }

  private static boolean isDeadlock(Throwable failure) {
    return failure instanceof MySQLException refused && refused.getErrorCode() == DEADLOCK;
  }

  private static Uni<Void> lost(List<Proposal> beaten) {
    return beaten.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().failure(new IntakeContention(beaten.size()));
  }

  private static List<Proposal> lastWords(List<Proposal> proposals) {
    Map<String, Proposal> last = new HashMap<>();
    for (Proposal proposal : proposals) {
      last.merge(
          proposal.fingerprint(),
          proposal,
          (one, other) -> LAST_WORD.compare(one, other) <= 0 ? one : other);
    }
    // One order for all replicas: two that store the same alerts must not wait for each other.
    return last.values().stream().sorted(Comparator.comparing(Proposal::fingerprint)).toList();
  }

  private static List<List<Proposal>> chunks(List<Proposal> proposals) {
    List<List<Proposal>> chunks = new ArrayList<>();
    for (int from = 0; from < proposals.size(); from += CHUNK) {
      chunks.add(proposals.subList(from, Math.min(from + CHUNK, proposals.size())));
    }
    return chunks;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Thresholds thresholds(AlertSettings.Hysteresis settings) {
    return new Thresholds(
        settings.openAt(), settings.closeBelow(), settings.minimumHold(), settings.quietTime());
  }
}
