package com.rfid3.foresight.prediction.training;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.prediction.Accuracy;
import com.rfid3.foresight.prediction.forest.CalibratedForest;
import com.rfid3.foresight.prediction.forest.ForestFormat;
import com.rfid3.foresight.prediction.forest.UnfitArtifact;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table {@code model_artifact}: trained models, and which of them serves. */
@ApplicationScoped
public class Artifacts {
  private static final String INSERT =
      """
      INSERT INTO model_artifact (model, version, schema_version, sha256, content, data_hash, seed,
        metrics, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE sha256 = VALUES(sha256), content = VALUES(content)
      """;
  private static final String LISTED =
      """
      SELECT model, version, schema_version, sha256, LENGTH(content) AS bytes, data_hash, seed,
             metrics, is_champion, promoted_at, promoted_by, created_at
        FROM model_artifact WHERE model = ? ORDER BY id DESC LIMIT 100
      """;
  private static final String CONTENT =
      "SELECT version, sha256, content, metrics FROM model_artifact WHERE model = ? AND ";
  private static final String STEP_DOWN =
      "UPDATE model_artifact SET is_champion = NULL WHERE model = ? AND is_champion = 1";
  private static final String STEP_UP =
      """
      UPDATE model_artifact SET is_champion = 1, promoted_at = ?, promoted_by = ?
       WHERE model = ? AND version = ?
      """;

  private static final String PIN =
      "INSERT IGNORE INTO model_shadow (model, challenger, since) VALUES (?, ?, ?)";

  /** Who promotes what a training made. */
  private static final String BY = "training";

  private final Pool pool;

  public Artifacts(Pool pool) {
    this.pool = pool;
  }

  /** A model's name and version. */
  public record Name(String model, String version) {}

  /** What an artifact was made from and how it did. */
  public record Origin(String dataHash, long seed, String metrics, Instant at) {}

  /** An artifact that was read and found whole. */
  public record Loaded(String version, CalibratedForest forest, Accuracy accuracy) {}

  /** One artifact as it is listed. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Listed(
      String version,
      String sha256,
      int bytes,
      String dataHash,
      long seed,
      Object metrics,
      boolean champion,
      Instant promotedAt,
      String promotedBy,
      Instant createdAt) {}

  /** An artifact that was made: what it is, what of, and what becomes of it. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared: handed on to be kept.
  record Made(Name name, byte[] content, Origin origin, Part part) {
    private List<Object> values() {
      return List.of(
          name.model,
          name.version,
          ForestFormat.SCHEMA,
          sha256(content),
          Buffer.buffer(content),
          origin.dataHash,
          origin.seed,
          origin.metrics,
          utc(origin.at));
    }
  }

  /**
   * Keeps an artifact, lets it serve where it shall, and does what belongs to that, all or nothing.
   */
  Uni<Void> keep(Made made, Function<SqlConnection, Uni<Void>> also) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple(made.values()))
                .chain(() -> placed(connection, made))
                .chain(() -> also.apply(connection)));
  }

  private static Uni<Void> placed(SqlConnection connection, Made made) {
    return switch (made.part) {
      case KEPT -> Uni.createFrom().voidItem();
      case SERVES -> promote(connection, made.name, new Promotion(BY, made.origin.at));
      case SHADOW ->
          connection
              .preparedQuery(PIN)
              .execute(Tuple.of(made.name.model, made.name.version, utc(made.origin.at)))
              .replaceWithVoid();
    };
  }

  /** Who lets a version serve, and when. */
  private record Promotion(String by, Instant at) {}

  /** Makes a version the one that serves; false where there is none. */
  public Uni<Boolean> promote(Name name, String by, Instant at) {
    return pool.withTransaction(
            connection -> promote(connection, name, new Promotion(by, at)).replaceWith(true))
        .onFailure(NoSuchVersion.class)
        .recoverWithItem(false);
  }

  private static Uni<Void> promote(SqlConnection connection, Name name, Promotion promotion) {
    return connection
        .preparedQuery(STEP_DOWN)
        .execute(Tuple.of(name.model))
        .chain(
            () ->
                connection
                    .preparedQuery(STEP_UP)
                    .execute(Tuple.of(utc(promotion.at), promotion.by, name.model, name.version)))
        .invoke(
            done -> {
              if (done.rowCount() != 1) {
                throw new NoSuchVersion();
              }
            })
        .replaceWithVoid();
  }

  /** Undoes the transaction in which nothing was promoted. */
  private static final class NoSuchVersion extends RuntimeException {}

  /** The version that served before the one that serves. */
  public Uni<Optional<String>> before(String model) {
    String sql =
        """
        SELECT version FROM model_artifact
         WHERE model = ? AND is_champion IS NULL AND promoted_at IS NOT NULL
         ORDER BY promoted_at DESC LIMIT 1
        """;
    return pool.preparedQuery(sql)
        .execute(Tuple.of(model))
        .map(rows -> rows.stream().findFirst().map(row -> row.getString("version")));
  }

  /** The artifact that serves; fails with {@link UnfitArtifact} where it must not be used. */
  public Uni<Optional<Loaded>> champion(String model) {
    return pool.preparedQuery(CONTENT + "is_champion = 1")
        .execute(Tuple.of(model))
        .map(rows -> rows.stream().findFirst().map(Artifacts::loaded));
  }

  /** A version's artifact; fails with {@link UnfitArtifact} where it must not be used. */
  public Uni<Optional<Loaded>> version(Name name) {
    return pool.preparedQuery(CONTENT + "version = ?")
        .execute(Tuple.of(name.model, name.version))
        .map(rows -> rows.stream().findFirst().map(Artifacts::loaded));
  }

  /** The version that serves. */
  public Uni<Optional<String>> serving(String model) {
    return pool.preparedQuery(
            "SELECT version FROM model_artifact WHERE model = ? AND is_champion = 1")
        .execute(Tuple.of(model))
        .map(rows -> rows.stream().findFirst().map(row -> row.getString("version")));
  }

  private static Loaded loaded(Row row) {
    byte[] content = row.getBuffer("content").getBytes();
    if (!sha256(content).equals(row.getString("sha256"))) {
      throw new UnfitArtifact(
          UnfitArtifact.Fault.CORRUPT, row.getString("version") + " is not what its hash says");
    }
    return new Loaded(row.getString("version"), ForestFormat.read(content), accuracy(row));
  }

  private static Accuracy accuracy(Row row) {
    var metrics = new JsonObject(row.getValue("metrics").toString());
    return new Accuracy(
        metrics.getString("metric", "brier_per_rental"),
        metrics.getDouble("brier", Double.NaN),
        metrics.getDouble("baseline_brier", Double.NaN),
        metrics.getInteger("cases", 0));
  }

  /** All versions, newest first. */
  public Uni<List<Listed>> versions(String model) {
    return pool.preparedQuery(LISTED)
        .execute(Tuple.of(model))
        .map(rows -> rows.stream().map(Artifacts::listed).toList());
  }

  private static Listed listed(Row row) {
    LocalDateTime promoted = row.getLocalDateTime("promoted_at");
    return new Listed(
        row.getString("version"),
        row.getString("sha256"),
        ((Number) row.getValue("bytes")).intValue(),
        row.getString("data_hash"),
        row.getLong("seed"),
        row.getValue("metrics"),
        row.getValue("is_champion") != null,
        promoted == null ? null : promoted.toInstant(ZoneOffset.UTC),
        row.getString("promoted_by"),
        row.getLocalDateTime("created_at").toInstant(ZoneOffset.UTC));
  }

  /** SHA-256 in hexadecimal digits. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
