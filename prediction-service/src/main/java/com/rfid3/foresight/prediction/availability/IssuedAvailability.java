package com.rfid3.foresight.prediction.availability;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.prediction.Availability;
import com.rfid3.foresight.prediction.advice.Occasion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The first statement of each shop day on tomorrow, in a week and in two, never changed but by what
 * the day shows: how many units are free when the first run of that day looks.
 */
@ApplicationScoped
public class IssuedAvailability {
  private static final int[] LEADS = {1, 7, 14};
  private static final int KEPT_DAYS = 730;
  private static final String ISSUE =
      """
      INSERT IGNORE INTO availability_issued
        (rental_class, issued_on, day, expected_free, none_free, lineage_id)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String SETTLE =
      """
      UPDATE availability_issued SET actual_free = ?, settled_at = ?
       WHERE day = ? AND rental_class = ? AND settled_at IS NULL
      """;
  private static final String FORGET = "DELETE FROM availability_issued WHERE day < ?";

  private final Pool pool;

  public IssuedAvailability(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> issue(List<Availability> said, Occasion occasion) {
    var rows = new ArrayList<Tuple>();
    for (Availability each : said) {
      for (int lead : LEADS) {
        Availability.Day day = each.days().get(lead);
        rows.add(
            Tuple.of(
                each.rentalClass(),
                occasion.today(),
                day.date(),
                day.available(),
                day.noneFree(),
                occasion.lineageId()));
      }
    }
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(ISSUE).executeBatch(rows).replaceWithVoid();
  }

  Uni<Void> settle(Collection<ClassState> fleet, Occasion occasion) {
    var now = LocalDateTime.ofInstant(occasion.now(), ZoneOffset.UTC);
    List<Tuple> rows =
        fleet.stream()
            .map(state -> Tuple.of(state.freeUnits(), now, occasion.today(), state.rentalClass()))
            .toList();
    Uni<?> settled =
        rows.isEmpty()
            ? Uni.createFrom().voidItem()
            : pool.preparedQuery(SETTLE).executeBatch(rows);
    return settled
        .chain(
            () ->
                pool.preparedQuery(FORGET).execute(Tuple.of(occasion.today().minusDays(KEPT_DAYS))))
        .replaceWithVoid();
  }
}
