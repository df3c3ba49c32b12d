package com.rfid3.foresight.prediction.retention;

import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.platform.jobs.JobSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Forgets what is older than it is kept, portion by portion: a round that is cut short has taken
 * whole rows only, and the next one goes on where it ended.
 */
@ApplicationScoped
class Retention {
  // What served once may have to serve again: only what never did goes.
  private static final String UNSERVED =
      """
      DELETE FROM model_artifact
       WHERE is_champion IS NULL AND promoted_at IS NULL AND created_at < ?
         AND version NOT IN (SELECT challenger FROM model_shadow)
         AND id NOT IN (SELECT id FROM (
               SELECT id, ROW_NUMBER() OVER (PARTITION BY model ORDER BY id DESC) AS place
                 FROM model_artifact) newest WHERE place <= ?)
      """;

  private final Pool pool;
  private final RetentionSettings settings;
  private final String predictions;
  private final String models;
  private final String service;

  Retention(Pool pool, RetentionSettings settings, LegacyTables tables, JobSettings jobs) {
    this.pool = pool;
    this.settings = settings;
    this.predictions = tables.named("analytics_predictions");
    this.models = tables.named("ml_model_performance");
    this.service = jobs.service();
  }

  /** A kind of rows, how to forget a portion of them, and which of them are old. */
  private record Kind(String name, String sql, List<Object> old) {}

  /** One round as of a moment; the rows that went, by kind. Blocking. */
  JsonObject round(Instant now) {
    var gone = new JsonObject();
    kinds(now).forEach(kind -> gone.put(kind.name, forget(kind)));
    return gone;
  }

  private List<Kind> kinds(Instant now) {
    LocalDateTime issued = before(now, settings.issuedKept());
    LocalDateTime jobs = before(now, settings.jobsKept());
    return List.of(
        new Kind(
            "issued",
            "DELETE FROM %s WHERE issued_on > '1970-01-01' AND issued_on < ?"
                .formatted(predictions),
            List.of(issued.toLocalDate())),
        new Kind(
            "retired",
            "DELETE FROM %s WHERE issued_on = '1970-01-01' AND is_active = 0 AND updated_at < ?"
                .formatted(predictions),
            List.of(before(now, settings.retiredKept()))),
        new Kind(
            "trainings",
            "DELETE FROM training_job WHERE status <> 'running' AND started_at < ?",
            List.of(jobs)),
        new Kind(
            "job_runs",
            "DELETE FROM job_run WHERE service = ? AND status <> 'running' AND started_at < ?",
            List.of(service, jobs)),
        new Kind(
            "shadow_claims",
            "DELETE FROM shadow_claim WHERE issued_on < ?",
            List.of(jobs.toLocalDate())),
        new Kind(
            "models",
            "DELETE FROM %s WHERE is_active = 0 AND training_date < ?".formatted(models),
            List.of(issued)),
        new Kind(
            "artifacts",
            UNSERVED,
            List.of(before(now, settings.unservedKept()), settings.newestKept())));
  }

  private int forget(Kind kind) {
    String portion = kind.sql + " LIMIT " + settings.portion();
    int all = 0;
    int gone = settings.portion();
    for (int i = 0; i < settings.portions() && gone == settings.portion(); i++) {
      gone = await(pool.preparedQuery(portion).execute(Tuple.tuple(kind.old))).rowCount();
      all += gone;
    }
    return all;
  }

  private static LocalDateTime before(Instant now, Duration kept) {
    return LocalDateTime.ofInstant(now.minus(kept), ZoneOffset.UTC).withNano(0);
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
