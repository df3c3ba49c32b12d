package com.rfid3.foresight.prediction.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.prediction.ModelMaking;
import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The table {@code ml_model_performance}: each model version once, as it was first judged. */
@ApplicationScoped
public class ModelRegistry {
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final TypeReference<Map<String, Double>> IMPORTANCE = new TypeReference<>() {};
  private static final int LISTED = 200;

  private final Pool pool;
  private final ObjectMapper json;
  private final String table;

  public ModelRegistry(Pool pool, ObjectMapper json, LegacyTables tables) {
    this.pool = pool;
    this.json = json;
    this.table = tables.named("ml_model_performance");
  }

  /**
   * Registers those versions that are not known yet, in the place of the ones that served before.
   */
  public Uni<Void> record(List<ModelVersion> versions) {
    return Multi.createFrom()
        .iterable(versions)
        .onItem()
        .transformToUniAndConcatenate(this::record)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> record(ModelVersion version) {
    String insert =
        """
        INSERT INTO %s (service_name, model_type, model_version, status, training_date,
          deployment_date, performance_metrics, baseline, training_data_size,
          validation_data_size, data_hash, seed, hyperparameters, feature_importance, duration_ms,
          lineage_id, is_active)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
        ON DUPLICATE KEY UPDATE status = VALUES(status), is_active = 1
        """
            .formatted(table);
    String replace =
        """
        UPDATE %s SET status = 'replaced', is_active = 0
         WHERE service_name = ? AND model_type = ? AND model_version <> ? AND is_active = 1
           AND SUBSTRING_INDEX(model_version, '-', 1) = SUBSTRING_INDEX(?, '-', 1)
        """
            .formatted(table);
    return pool.preparedQuery(insert)
        .execute(Tuple.tuple(values(version)))
        .chain(
            () ->
                pool.preparedQuery(replace)
                    .execute(
                        Tuple.of(
                            version.serviceName(),
                            version.modelType(),
                            version.modelVersion(),
                            version.modelVersion())))
        .replaceWithVoid();
  }

  private List<Object> values(ModelVersion version) {
    LocalDateTime trained = LocalDateTime.ofInstant(version.trainedAt(), ZoneOffset.UTC);
    return new ArrayList<>(
        Arrays.asList(
            version.serviceName(),
            version.modelType(),
            version.modelVersion(),
            version.status(),
            trained.withNano(0),
            trained.withNano(0),
            text(version.metrics()),
            text(version.baseline()),
            version.trainedOn(),
            version.judgedOn(),
            version.making().dataHash(),
            version.making().seed(),
            text(version.making().parameters()),
            text(version.making().importance()),
            version.making().durationMs(),
            version.lineageId()));
  }

  /** The latest versions, newest first. */
  public Uni<List<ModelVersion>> latest() {
    String sql =
        "SELECT * FROM %s ORDER BY training_date DESC, id DESC LIMIT %d".formatted(table, LISTED);
    return pool.query(sql).execute().map(rows -> rows.stream().map(this::version).toList());
  }

  private ModelVersion version(Row row) {
    return new ModelVersion(
        row.getString("service_name"),
        row.getString("model_type"),
        row.getString("model_version"),
        row.getString("status"),
        row.getLocalDateTime("training_date").toInstant(ZoneOffset.UTC),
        map(row.getString("performance_metrics")),
        map(row.getString("baseline")),
        row.getInteger("training_data_size"),
        row.getInteger("validation_data_size"),
        making(row),
        row.getString("lineage_id"));
  }

  private ModelMaking making(Row row) {
    return new ModelMaking(
        row.getString("data_hash"),
        row.getLong("seed"),
        parsed(row, "hyperparameters", MAP),
        parsed(row, "feature_importance", IMPORTANCE),
        row.getLong("duration_ms"));
  }

  private <T> T parsed(Row row, String column, TypeReference<T> type) {
    Object text = row.getValue(column);
    try {
      return text == null ? null : json.readValue(text.toString(), type);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Unreadable column of a model: " + column, malformed);
    }
  }

  private Map<String, Object> map(String text) {
    try {
      return text == null ? Map.of() : json.readValue(text, MAP);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("Unreadable metrics of a model", malformed);
    }
  }

  private String text(Map<String, ?> map) {
    try {
      return map == null ? null : json.writeValueAsString(map);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
