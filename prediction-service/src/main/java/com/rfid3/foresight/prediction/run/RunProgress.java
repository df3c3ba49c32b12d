package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.ledger.Shard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code run_progress}: how far the last run of each part came. */
@ApplicationScoped
class RunProgress {
  private static final String NOTE =
      """
      INSERT INTO run_progress (part, lineage_id, opened_at, shop_day, types, after_tag, items,
        written, insufficient, done_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)
      ON DUPLICATE KEY UPDATE lineage_id = VALUES(lineage_id), opened_at = VALUES(opened_at),
        shop_day = VALUES(shop_day), types = VALUES(types), after_tag = VALUES(after_tag),
        items = VALUES(items), written = VALUES(written), insufficient = VALUES(insufficient),
        done_at = NULL
      """;
  private static final String LEFT =
      """
      SELECT * FROM run_progress
       WHERE part = ? AND types = ? AND shop_day = ? AND opened_at >= ? AND done_at IS NULL
      """;
  private static final String DONE =
      "UPDATE run_progress SET done_at = UTC_TIMESTAMP(6) WHERE part = ? AND lineage_id = ?";
  private static final String COUNT =
      "SELECT COUNT(*) AS parts FROM run_progress WHERE part LIKE ? AND done_at >= ?";

  private final Pool pool;
  private final RunSettings settings;

  RunProgress(Pool pool, RunSettings settings) {
    this.pool = pool;
    this.settings = settings;
  }

  /** How many items a run went through, rows it wrote, and statements that lack records. */
  record Counts(int items, int written, int insufficient) {}

  /**
   * Where a run was left.
   *
   * @param after the last tag whose page was published; empty where only the classes were
   */
  record Left(Occasion occasion, String after, Counts counts) {}

  /**
   * Where the last run of a part was left, if it was of the same types, shop day and regular slot:
   * with the next slot all is made anew.
   */
  Uni<Optional<Left>> left(Shard part, Set<PredictionType> types, Occasion now) {
    Instant slot = JobSlot.regular(RunPlan.JOB, settings.every(), now.now()).slot();
    var values = List.<Object>of(part.name(), words(types), now.today(), utc(slot));
    return pool.preparedQuery(LEFT)
        .execute(Tuple.tuple(values))
        .map(rows -> rows.stream().findFirst().map(RunProgress::left));
  }

  private static Left left(Row row) {
    var occasion =
        new Occasion(
            row.getLocalDateTime("opened_at").toInstant(ZoneOffset.UTC),
            row.getLocalDate("shop_day"),
            row.getString("lineage_id"));
    var counts =
        new Counts(
            row.getInteger("items"), row.getInteger("written"), row.getInteger("insufficient"));
    return new Left(occasion, row.getString("after_tag"), counts);
  }

  /** Keeps how far the run of a part came. */
  Uni<Void> note(Shard part, Set<PredictionType> types, Left left) {
    var occasion = left.occasion;
    var values =
        List.<Object>of(
            part.name(),
            occasion.lineageId(),
            utc(occasion.now()),
            occasion.today(),
            words(types),
            left.after,
            left.counts.items,
            left.counts.written,
            left.counts.insufficient);
    return pool.preparedQuery(NOTE).execute(Tuple.tuple(values)).replaceWithVoid();
  }

  /** Keeps that the run of a part came to its end. */
  Uni<Void> done(Shard part, Occasion occasion) {
    return pool.preparedQuery(DONE)
        .execute(Tuple.of(part.name(), occasion.lineageId()))
        .replaceWithVoid();
  }

  /** Whether each of so many parts came to its end since a moment. */
  Uni<Boolean> allDone(int parts, Instant since) {
    return pool.preparedQuery(COUNT)
        .execute(Tuple.of("%/" + parts, utc(since)))
        .map(rows -> rows.iterator().next().getInteger("parts") == parts);
  }

  private static String words(Set<PredictionType> types) {
    return types.stream().sorted().map(PredictionType::wire).collect(Collectors.joining(","));
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
