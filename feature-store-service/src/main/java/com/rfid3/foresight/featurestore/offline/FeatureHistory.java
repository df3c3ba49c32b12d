package com.rfid3.foresight.featurestore.offline;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * {@code ml_feature_store}: every value that a feature ever had, with the time since when it was
 * true and the time since when that was known. A row is written only where something changed.
 */
@ApplicationScoped
public class FeatureHistory {
  private static final String COLUMNS =
      "(feature_name, feature_category, entity_kind, target_entity, feature_value,"
          + " feature_timestamp, known_at, feature_version, data_source, computation_method,"
          + " is_real_time, quality_score)";
  private static final int COUNT = 12;

  private final MultiRowInsert insert;

  public FeatureHistory(LegacyTables tables) {
    this.insert =
        new MultiRowInsert(
            "INSERT INTO " + tables.named("ml_feature_store") + " " + COLUMNS,
            COUNT,
            "ON DUPLICATE KEY UPDATE feature_value = VALUES(feature_value)");
  }

  /** Adds the values of entities, all known since the same instant. */
  Uni<Void> add(SqlClient client, List<EntityValues> changed, Instant knownAt) {
    List<List<Object>> rows =
        changed.stream()
            .flatMap(
                entity ->
                    entity.values().entrySet().stream()
                        .map(value -> row(entity, value.getKey(), value.getValue(), knownAt)))
            .toList();
    return insert.run(client, rows);
  }

  private static List<Object> row(
      EntityValues entity, Feature feature, Measurement measured, Instant knownAt) {
    var view = feature.view();
    return Arrays.asList(
        view.name(),
        view.unit(),
        entity.kind().wire(),
        entity.entity(),
        measured.value().isPresent() ? BigDecimal.valueOf(measured.value().getAsDouble()) : null,
        UtcColumn.of(measured.eventTime()),
        UtcColumn.of(knownAt),
        view.version(),
        "feature-store-service",
        view.computation(),
        true,
        BigDecimal.ONE);
  }
}
