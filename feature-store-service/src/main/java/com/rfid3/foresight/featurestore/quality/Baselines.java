package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.contracts.feature.FeatureQuality;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measured days, one row per feature, and which of them is the pinned one. */
@ApplicationScoped
class Baselines {
  private static final MultiRowInsert KEEP =
      new MultiRowInsert(
          """
          INSERT INTO feature_quality
            (day, entity_kind, feature_name, feature_version, psi, profile, measured_at)
          """,
          7,
          """
          ON DUPLICATE KEY UPDATE psi = VALUES(psi), profile = VALUES(profile),
            measured_at = VALUES(measured_at)
          """);

  private final Pool pool;

  Baselines(Pool pool) {
    this.pool = pool;
  }

  Uni<Pinned> pinned() {
    return pool.query(
            "SELECT day, entity_kind, feature_name, feature_version, profile FROM feature_quality"
                + " WHERE pinned")
        .execute()
        .map(
            rows -> {
              Map<String, Baseline> baselines = new HashMap<>();
              LocalDate day = null;
              for (Row row : rows) {
                day = row.getLocalDate("day");
                baselines.put(
                    key(
                        row.getString("entity_kind"),
                        row.getString("feature_name"),
                        row.getInteger("feature_version")),
                    Baseline.of(new JsonObject(row.getValue("profile").toString())));
              }
              return new Pinned(Optional.ofNullable(day), baselines);
            });
  }

  /** Keeps a day; measured again, the later one counts. The pinned day itself never changes. */
  Uni<Void> keep(LocalDate day, List<Measured> features, Instant now) {
    List<List<Object>> rows =
        features.stream()
            .map(
                each ->
                    Arrays.<Object>asList(
                        day,
                        each.quality().entityKind().wire(),
                        each.quality().feature(),
                        each.quality().version(),
                        each.quality().psi(),
                        each.baseline().json().encode(),
                        UtcColumn.of(now)))
            .toList();
    return pool.preparedQuery("SELECT COUNT(*) FROM feature_quality WHERE pinned AND day = ?")
        .execute(Tuple.of(day))
        .chain(
            pinned ->
                pinned.iterator().next().getLong(0) > 0
                    ? Uni.createFrom().voidItem()
                    : KEEP.run(pool, rows));
  }

  /** From now on a measured day is what others are compared with. */
  Uni<Void> pin(LocalDate day) {
    return pool.preparedQuery("UPDATE feature_quality SET pinned = (day = ?)")
        .execute(Tuple.of(day))
        .replaceWithVoid();
  }

  static String key(String kind, String feature, int version) {
    return kind + " " + feature + "@" + version;
  }

  /** A feature's quality and the spread behind it. */
  record Measured(FeatureQuality quality, Baseline baseline) {}

  /** The pinned day, if there is one, and its baselines by {@link #key}. */
  record Pinned(Optional<LocalDate> day, Map<String, Baseline> baselines) {}
}
