package com.rfid3.foresight.alerts.handling;

import com.rfid3.foresight.alerts.history.Change;
import com.rfid3.foresight.alerts.history.ChangeKind;
import com.rfid3.foresight.alerts.history.ChangeLog;
import com.rfid3.foresight.alerts.history.Snapshots;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Keeps a deed of a person: what holds now, and the history of it, both or nothing. */
@ApplicationScoped
public class DeedLog {
  private final Pool pool;
  private final PersonStates states;
  private final ChangeLog log;
  private final DeedFollowUp followUp;

  DeedLog(Pool pool, PersonStates states, ChangeLog log, DeedFollowUp followUp) {
    this.pool = pool;
    this.states = states;
    this.log = log;
    this.followUp = followUp;
  }

  /** Keeps the same deed for all these alerts. */
  public Uni<Void> write(List<MergedAlert> alerts, Deed deed, Instant now) {
    List<Change> changes = alerts.stream().map(alert -> change(alert, deed, now)).toList();
    List<AlertId> ids = alerts.stream().map(MergedAlert::id).toList();
    return pool.<Void>withTransaction(
            connection ->
                mark(connection, alerts, deed, now)
                    .chain(() -> log.add(connection, changes))
                    .chain(() -> followUp.with(connection, ids, deed, now)))
        .call(followUp::after);
  }

  private Uni<Void> mark(
      SqlConnection connection, List<MergedAlert> alerts, Deed deed, Instant now) {
    return alerts.isEmpty()
        ? Uni.createFrom().voidItem()
        : states
            .write(connection, alerts.getFirst().id(), deed, now)
            .chain(() -> mark(connection, alerts.subList(1, alerts.size()), deed, now));
  }

  private static Change change(MergedAlert alert, Deed deed, Instant now) {
    ChangeKind what =
        switch (deed) {
          case Deed.Acknowledge seen -> ChangeKind.ACKNOWLEDGED;
          case Deed.Resolve done -> ChangeKind.RESOLVED;
          case Deed.Snooze later -> ChangeKind.SNOOZED;
        };
    return new Change(what, now, deed.by(), deed.comment(), deed.ends(), Snapshots.of(alert));
  }
}
