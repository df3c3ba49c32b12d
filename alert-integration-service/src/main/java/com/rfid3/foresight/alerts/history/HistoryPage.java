package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.delivery.Routing;
import com.rfid3.foresight.alerts.history.KnownAlerts.Stand;
import com.rfid3.foresight.alerts.history.Recorder.Pen;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.listing.AlertBoard.Standing;
import com.rfid3.foresight.alerts.predicted.EndedLives;
import com.rfid3.foresight.alerts.predicted.EndedLives.Ended;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One writing of history, in one transaction: first the lives that ended meanwhile, then what the
 * list shows. Alerts are put into words a few at a time, so that a list of any length needs no more
 * memory than their traces.
 */
final class HistoryPage {
  // As many as one statement holds.
  private static final int AT_ONCE = 128;
  private static final int MOST_LIVES = 1_000;

  private final Pen pen;
  private final SqlConnection connection;
  private final Map<AlertId, Trace> known;
  private final Outlook outlook;
  private Stand stand;
  private int changes;

  HistoryPage(Pen pen, SqlConnection connection, Map<AlertId, Trace> before, Outlook outlook) {
    this.pen = pen;
    this.connection = connection;
    this.known = new HashMap<>(before);
    this.outlook = outlook;
    this.stand = outlook.stand();
  }

  /** When and from what it is written; {@code hidden} are open alerts that no flag shows. */
  record Outlook(
      Instant now, Routing routing, Stand stand, Standing standing, Set<AlertId> hidden) {

    long newestLegacy() {
      return Math.max(stand.legacySeen(), standing.recorded().newestLegacy());
    }

    boolean isFirst() {
      return stand.revision() == 0;
    }
  }

  /** What history knows after it. */
  Map<AlertId, Trace> known() {
    return known;
  }

  /** Where history stands after it. */
  Stand stand() {
    return stand;
  }

  /** Writes; says how many changes. */
  Uni<Integer> write() {
    return EndedLives.waiting(connection, MOST_LIVES)
        .chain(
            ended ->
                legacyPassed().chain(legacy -> write(ended, both(pen.passed().of(ended), legacy))));
  }

  private Uni<List<Passed>> legacyPassed() {
    return outlook.isFirst()
        ? Uni.createFrom().item(List.of())
        : pen.passed().legacy(outlook.stand().legacySeen(), outlook.newestLegacy());
  }

  private static List<Passed> both(List<Passed> one, List<Passed> other) {
    List<Passed> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private Uni<Integer> write(List<Ended> ended, List<Passed> passed) {
    Set<Life> over = passed.stream().map(Passed::life).collect(Collectors.toSet());
    return inTurn(passed, this::bury)
        .chain(
            () -> {
              ListReview review =
                  ListReview.of(known, outlook.standing().list().alerts(), outlook.hidden(), over);
              boolean nothing =
                  review.isEmpty()
                      && ended.isEmpty()
                      && outlook.newestLegacy() == outlook.stand().legacySeen()
                      && !outlook.isFirst();
              return nothing
                  ? Uni.createFrom().item(0)
                  : inTurn(review.findings(), this::tell)
                      .chain(() -> inTurn(review.gone(), this::close))
                      .chain(() -> EndedLives.forget(connection, ended))
                      .chain(this::next);
            });
  }

  private Uni<Integer> next() {
    stand = new Stand(outlook.stand().revision() + 1, outlook.newestLegacy());
    return pen.alerts().next(connection, stand.legacySeen()).map(done -> changes);
  }

  private Uni<Void> tell(List<Finding> findings) {
    Telling telling = new Telling(outlook.routing(), outlook.now());
    for (Finding finding : findings) {
      Set<String> told = telling.tell(finding);
      known.put(finding.alert().id(), Trace.of(finding.alert(), told));
    }
    return write(telling);
  }

  private Uni<Void> close(List<AlertId> gone) {
    Telling telling = new Telling(outlook.routing(), outlook.now());
    return pen.alerts()
        .find(connection, gone)
        .chain(
            found -> {
              gone.stream().filter(found::containsKey).map(found::get).forEach(telling::close);
              gone.forEach(known::remove);
              return write(telling);
            })
        .chain(() -> pen.alerts().delete(connection, gone));
  }

  // Of a life that history knew it tells the end; of one that it never saw the whole.
  private Uni<Void> bury(List<Passed> lives) {
    Telling telling = new Telling(outlook.routing(), outlook.now());
    List<AlertId> seen =
        lives.stream().map(Passed::id).filter(known::containsKey).distinct().toList();
    return pen.alerts()
        .find(connection, seen)
        .chain(
            found -> {
              for (Passed life : lives) {
                boolean wasKnown = known.remove(life.id()) != null;
                if (wasKnown && found.containsKey(life.id())) {
                  telling.end(found.get(life.id()), life);
                } else if (life.seen()) {
                  telling.passed(life);
                }
              }
              return write(telling);
            })
        .chain(() -> pen.alerts().delete(connection, seen));
  }

  private Uni<Void> write(Telling telling) {
    changes += telling.changes().size();
    return pen.write(connection, telling);
  }

  private static <T> Uni<Void> inTurn(List<T> all, Function<List<T>, Uni<Void>> work) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      chunks.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
    return Multi.createFrom()
        .iterable(chunks)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
