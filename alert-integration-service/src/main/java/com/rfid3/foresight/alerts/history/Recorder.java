package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.delivery.OutboxTable;
import com.rfid3.foresight.alerts.delivery.Routing;
import com.rfid3.foresight.alerts.delivery.Routings;
import com.rfid3.foresight.alerts.history.KnownAlerts.Stand;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.AlertBoard.Standing;
import com.rfid3.foresight.alerts.listing.RecordState;
import com.rfid3.foresight.alerts.predicted.StoredAlert;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
  private static final Stand NEVER = new Stand(-1, -1);

  private final KnownAlerts alerts;
  private final Pen pen;
  private final Routings routings;
  private final AlertBoard board;
  private final Clock clock;
  private Map<AlertId, Trace> known = Map.of();
  private Stand knownAt = NEVER;
  private long reviewed = -1;

  Recorder(KnownAlerts alerts, Pen pen, Routings routings, AlertBoard board, Clock clock) {
    this.alerts = alerts;
    this.pen = pen;
    this.routings = routings;
    this.board = board;
    this.clock = clock;
  }

  /** What a page of history is written with. */
  @ApplicationScoped
  static class Pen {
    private final KnownAlerts alerts;
    private final ChangeLog log;
    private final OutboxTable outbox;
    private final PassedAlerts passed;

    Pen(KnownAlerts alerts, ChangeLog log, OutboxTable outbox, PassedAlerts passed) {
      this.alerts = alerts;
      this.log = log;
      this.outbox = outbox;
      this.passed = passed;
    }

    PassedAlerts passed() {
      return passed;
    }

    KnownAlerts alerts() {
      return alerts;
    }

    Uni<Void> write(SqlConnection connection, Telling telling) {
      return log.add(connection, telling.changes())
          .chain(() -> outbox.add(connection, telling.sendings()))
          .chain(() -> alerts.upsert(connection, telling.known()));
    }
  }

  /** Writes what is new; says how many changes. One call at a time. */
  public Uni<Integer> record() {
    return board.standing().map(this::record).orElse(Uni.createFrom().item(0));
  }

  private Uni<Integer> record(Standing standing) {
    long list = standing.list().validity().revision();
    RecordState state = standing.recorded();
    boolean nobodyWrote = knownAt.revision() == state.revision();
    boolean nothingPassed = !state.livesWait() && state.newestLegacy() <= knownAt.legacySeen();
    if (nobodyWrote && nothingPassed) {
      if (reviewed == list
          || ListReview.of(known, standing.list().alerts(), open(standing), Set.of()).isEmpty()) {
        reviewed = list;
        return Uni.createFrom().item(0);
      }
    }
    return alerts.alone((connection, stand) -> write(connection, stand, standing));
  }

  private Uni<Integer> write(SqlConnection connection, Stand stand, Standing standing) {
    if (stand.revision() != standing.recorded().revision()) {
      return Uni.createFrom().item(0);
    }
    Uni<Map<AlertId, Trace>> before =
        knownAt.equals(stand) ? Uni.createFrom().item(known) : alerts.traces(connection);
    return before.chain(
        found -> {
          HistoryPage page = new HistoryPage(pen, connection, found, outlook(stand, standing));
          return page.write()
              .invoke(
                  changes -> {
                    // If the commit fails after this, the revision in the table tells.
                    known = page.known();
                    knownAt = page.stand();
                  });
        });
  }

  // The very first look finds all that stood before the suite came: old news for every channel.
  private HistoryPage.Outlook outlook(Stand stand, Standing standing) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Routing routing =
        stand.revision() == 0 ? Routing.SILENT : routings.under(standing.sources().policies());
    return new HistoryPage.Outlook(now, routing, stand, standing, open(standing));
  }

  // What is open and not listed is out of sight, for its flag is off.
  private static Set<AlertId> open(Standing standing) {
    return standing.sources().predicted().stream().map(StoredAlert::id).collect(Collectors.toSet());
  }
}
