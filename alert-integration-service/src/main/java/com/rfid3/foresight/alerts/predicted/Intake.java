package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Changes;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Revision;
import com.rfid3.foresight.alerts.predicted.Verdict.Cause;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mysqlclient.MySQLException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Takes proposals in, pushed or polled, in any order and any number of times: the table ends up the
 * same. Answers only after all is stored.
 */
@ApplicationScoped
public class Intake {
  // Somebody else storing the same alert at the same moment loses or wins once, not three times.
  private static final int MOST_ROUNDS = 3;
  private static final int DEADLOCK = 1213;

  private static final Comparator<Proposal> LAST_WORD =
      Comparator.comparing(Proposal::observedAt)
          .thenComparing(proposal -> proposal.ending().now())
          .reversed()
          .thenComparing(Proposal::weight, Weight.heaviestFirst());

  private final PredictiveAlerts alerts;
  private final Hysteresis hysteresis;
  private final Clock clock;

  @Inject
  Intake(PredictiveAlerts alerts, ThresholdRules thresholds, Clock clock) {
    this(alerts, new Hysteresis(thresholds::of), clock);
  }

  /** An intake that opens and closes by this hysteresis. */
  public Intake(PredictiveAlerts alerts, Hysteresis hysteresis, Clock clock) {
    this.alerts = alerts;
    this.hysteresis = hysteresis;
    this.clock = clock;
  }

  /** Stores what is new in these proposals. */
  public Uni<AlertIntake> take(List<Proposal> proposals) {
    List<Proposal> distinct = lastWords(proposals);
    Tally tally = new Tally();
    tally.kept(Cause.REPEATED, proposals.size() - distinct.size());
    return inTurn(distinct, chunk -> settle(chunk, tally, 1))
        .map(done -> tally.of(proposals.size()));
  }

  /**
   * Weakens and closes open alerts of which a complete poll said nothing. {@code told} are the
   * fingerprints it spoke of, {@code answerable} tells of which alerts it would have spoken.
   */
  public Uni<Integer> closeAbsent(Set<String> told, Predicate<StoredAlert> answerable) {
    return alerts
        .open()
        .chain(
            open ->
                review(
                    open.stream()
                        .filter(alert -> !told.contains(alert.proposal().fingerprint()))
                        .filter(alert -> answerable.test(alert) || isWeak(alert))
                        .toList(),
                    hysteresis::absent));
  }

  /** Closes open alerts whose source named an end that has come. */
  public Uni<Integer> closeEnded() {
    Instant now = now();
    return alerts
        .open()
        .chain(
            open ->
                review(
                    open.stream().filter(each -> each.proposal().ending().isOver(now)).toList(),
                    hysteresis::untold));
  }

  private static boolean isWeak(StoredAlert alert) {
    return alert.life().weakSince().isPresent();
  }

  /** Decides anew about these alerts; says how many closed. */
  private Uni<Integer> review(
      List<StoredAlert> suspects, BiFunction<StoredAlert, Instant, Verdict> rule) {
    int[] closed = {0};
    List<StoredAlert> sorted =
        suspects.stream().sorted(Comparator.comparing(Intake::printOf)).toList();
    return inTurn(sorted, chunk -> review(chunk, rule, closed)).map(done -> closed[0]);
  }

  private Uni<Void> review(
      List<StoredAlert> chunk, BiFunction<StoredAlert, Instant, Verdict> rule, int[] closed) {
    Map<String, StoredAlert> read = new HashMap<>();
    chunk.forEach(alert -> read.put(printOf(alert), alert));
    int[] here = {0};
    Supplier<Uni<Integer>> change =
        () ->
            alerts.change(
                List.copyOf(read.keySet()),
                stored -> {
                  here[0] = 0;
                  Instant now = now();
                  List<Revision> revisions = new ArrayList<>();
                  for (StoredAlert alert : stored) {
                    // What has been told anew meanwhile is no longer what was not told.
                    if (alert.equals(read.get(printOf(alert)))) {
                      Verdict verdict = rule.apply(alert, now);
                      here[0] += verdict instanceof Verdict.Close ? 1 : 0;
                      addUnlessKept(revisions, alert, verdict);
                    }
                  }
                  return new Changes(List.of(), revisions, now);
                });
    return patiently(change).invoke(done -> closed[0] += here[0]).replaceWithVoid();
  }

  private static void addUnlessKept(List<Revision> revisions, StoredAlert alert, Verdict verdict) {
    if (!(verdict instanceof Verdict.Keep)) {
      revisions.add(new Decision.Known(alert, alert.proposal(), verdict).revision());
    }
  }

  private Uni<Void> settle(List<Proposal> chunk, Tally tally, int round) {
    if (chunk.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Batch batch = new Batch(chunk, hysteresis);
    return patiently(() -> alerts.change(batch.fingerprints(), known -> batch.decide(known, now())))
        .chain(
            opened -> {
              List<Proposal> beaten = batch.count(opened, tally);
              return round < MOST_ROUNDS ? settle(beaten, tally, round + 1) : lost(beaten);
            });
  }

  private static <T> Uni<T> patiently(Supplier<Uni<T>> change) {
    return Uni.createFrom()
        .deferred(change::get)
        .onFailure(Intake::isDeadlock)
        .retry()
        .atMost(MOST_ROUNDS);
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

  private static String printOf(StoredAlert alert) {
    return alert.proposal().fingerprint();
  }

  private static <T> Uni<List<Void>> inTurn(List<T> all, Function<List<T>, Uni<Void>> work) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PredictiveAlerts.MOST) {
      chunks.add(all.subList(from, Math.min(from + PredictiveAlerts.MOST, all.size())));
    }
    return Multi.createFrom()
        .iterable(chunks)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .collect()
        .asList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
