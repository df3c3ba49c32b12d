package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Changes;
import com.rfid3.foresight.alerts.predicted.PredictiveAlerts.Revision;
import com.rfid3.foresight.alerts.storage.Shape;
import com.rfid3.foresight.alerts.storage.Utc;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Lives of alerts that have ended and wait for the history, written with the end itself: what opens
 * and closes while nobody looks is not lost to it, nor the words of a life that a new one replaced.
 */
public final class EndedLives {
  private static final String KEEP =
      "INSERT INTO alert_life (id, fingerprint, opened_at, ended_at, reason, "
          + AlertColumns.OF_PROPOSAL
          + ") SELECT id, fingerprint, opened_at, ?, ?, "
          + AlertColumns.OF_PROPOSAL
          + " FROM predictive_alert WHERE id IN (%s)";
  private static final String WAITING =
      "SELECT life, id, fingerprint, 'resolved' AS status, opened_at,"
          + " CAST(NULL AS DATETIME(6)) AS weak_since, ended_at, reason, "
          + AlertColumns.OF_PROPOSAL
          + " FROM alert_life ORDER BY life LIMIT ?";
  private static final String FORGET = "DELETE FROM alert_life WHERE life IN (%s)";

  private EndedLives() {}

  /** A life: its number, the alert as it was, when it ended and why. */
  public record Ended(long life, StoredAlert alert, Instant at, String reason) {}

  /** Keeps the lives that these changes end, before they overwrite them. */
  static Uni<Void> keep(SqlClient client, Changes changes) {
    Map<String, List<Long>> ends =
        changes.revisions().stream()
            .filter(Revision::ends)
            .collect(
                Collectors.groupingBy(
                    Revision::reason,
                    Collectors.mapping(each -> each.before().number(), Collectors.toList())));
    return Multi.createFrom()
        .iterable(ends.entrySet())
        .onItem()
        .transformToUniAndConcatenate(
            each ->
                each(client, KEEP, Tuple.of(Utc.of(changes.at()), each.getKey()), each.getValue()))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  /** The oldest lives that wait, at most so many. */
  public static Uni<List<Ended>> waiting(SqlClient client, int most) {
    return client
        .preparedQuery(WAITING)
        .execute(Tuple.of(most))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Ended(
                                row.getLong("life"),
                                AlertColumns.read(row),
                                Utc.needed(row, "ended_at"),
                                row.getString("reason")))
                    .toList());
  }

  /** Forgets lives that are in the history now. */
  public static Uni<Void> forget(SqlClient client, List<Ended> recorded) {
    return each(client, FORGET, Tuple.tuple(), recorded.stream().map(Ended::life).toList());
  }

  // The last number fills the statement up: a repeated one changes nothing.
  private static Uni<Void> each(SqlClient client, String sql, Tuple first, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size =
        Math.min(Shape.atLeast(PredictiveAlerts.SHAPES, numbers.size()), PredictiveAlerts.MOST);
    Tuple values = Tuple.tuple();
    for (int i = 0; i < first.size(); i++) {
      values.addValue(first.getValue(i));
    }
    for (int i = 0; i < size; i++) {
      values.addLong(numbers.get(Math.min(i, numbers.size() - 1)));
    }
    int done = Math.min(size, numbers.size());
    return client
        .preparedQuery(sql.formatted(Shape.marks(size)))
        .execute(values)
        .chain(rows -> each(client, sql, first, numbers.subList(done, numbers.size())));
  }
}
