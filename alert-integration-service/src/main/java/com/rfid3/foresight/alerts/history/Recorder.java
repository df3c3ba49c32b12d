package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.delivery.OutboxTable;
import com.rfid3.foresight.alerts.delivery.Routing;
import com.rfid3.foresight.alerts.delivery.Routings;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.AlertBoard.Standing;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what became of the list into the history, and with it what is to be sent: both or nothing,
 * once whatever the number of replicas. A list read before others last wrote is looked at again
 * later: it may hold what has closed since.
 */
@ApplicationScoped
public class Recorder {
  private static final int NEVER = -1;

  private final KnownAlerts alerts;
  private final ChangeLog log;
  private final OutboxTable outbox;
  private final Routings routings;
  private final AlertBoard board;
  private final Clock clock;
  private Map<String, KnownAlert> known = Map.of();
  private long knownAt = NEVER;
  private long reviewed = NEVER;

  Recorder(
      KnownAlerts alerts,
      ChangeLog log,
      OutboxTable outbox,
      Routings routings,
      AlertBoard board,
      Clock clock) {
    this.alerts = alerts;
    this.log = log;
    this.outbox = outbox;
    this.routings = routings;
    this.board = board;
    this.clock = clock;
  }

  /** Writes what is new; says how many changes. One call at a time. */
  public Uni<Integer> record() {
    return board.standing().map(this::record).orElse(Uni.createFrom().item(0));
  }

  private Uni<Integer> record(Standing standing) {
    long list = standing.list().validity().revision();
    if (reviewed == list && knownAt == standing.recorded()) {
      return Uni.createFrom().item(0);
    }
    if (knownAt == standing.recorded() && review(standing, known, knownAt).isEmpty()) {
      reviewed = list;
      return Uni.createFrom().item(0);
    }
    return alerts.alone((connection, revision) -> write(connection, revision, standing));
  }

  private Uni<Integer> write(SqlConnection connection, long revision, Standing standing) {
    if (revision != standing.recorded()) {
      return Uni.createFrom().item(0);
    }
    Uni<Map<String, KnownAlert>> before =
        knownAt == revision ? Uni.createFrom().item(known) : alerts.all(connection);
    return before.chain(
        found -> {
          ListReview review = review(standing, found, revision);
          return review.isEmpty() && revision > 0
              ? Uni.createFrom().item(0).invoke(() -> keep(found, review, revision))
              : log.add(connection, review.changes())
                  .chain(() -> outbox.add(connection, review.sendings()))
                  .chain(() -> alerts.write(connection, review.altered(), review.gone()))
                  .invoke(() -> keep(found, review, revision + 1))
                  .replaceWith(review.changes().size());
        });
  }

  // The very first look finds all that stood before the suite came: old news for every channel.
  private ListReview review(Standing standing, Map<String, KnownAlert> before, long revision) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Routing routing =
        revision == 0 ? Routing.SILENT : routings.under(standing.sources().policies());
    Set<String> open =
        standing.sources().predicted().stream()
            .map(StoredAlert::id)
            .map(id -> id.wire())
            .collect(Collectors.toSet());
    return ListReview.of(
        before, standing.list().alerts(), open, new ListReview.Outlook(now, routing));
  }

  // If the commit fails after this, the revision in the table tells, and all is read again.
  private void keep(Map<String, KnownAlert> before, ListReview review, long revision) {
    Map<String, KnownAlert> next = new HashMap<>(before);
    review.altered().forEach(alert -> next.put(alert.alert().id(), alert));
    review.gone().forEach(next::remove);
    known = next;
    knownAt = revision;
  }
}
