package com.rfid3.foresight.featurestore.historical;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code ml_feature_store} for features whose source keeps no past of its own: the fleet,
 * prices, contract lines, and what was pushed.
 */
@ApplicationScoped
public class KeptValues {
  private final Pool pool;
  private final String table;

  KeptValues(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.table = tables.named("ml_feature_store");
  }

  /** All that is kept of some entities up to an instant, by folded name. */
  public Uni<Map<String, KeptPast>> of(
      EntityKind kind, List<String> entities, List<Feature> features, Instant upTo) {
    if (entities.isEmpty() || features.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple parameters = Tuple.of(kind.wire(), UtcColumn.of(upTo));
    entities.forEach(parameters::addValue);
    features.forEach(feature -> parameters.addValue(feature.wireName()));
    String sql =
        """
        SELECT feature_name, feature_version, target_entity, feature_value, feature_timestamp,
               known_at
        FROM %s WHERE entity_kind = ? AND feature_timestamp <= ?
          AND target_entity IN (%s) AND feature_name IN (%s)
        """
            .formatted(table, marks(entities.size()), marks(features.size()));
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(
            rows -> {
              Map<String, KeptPast> past = new HashMap<>();
              rows.forEach(row -> add(kind, row, past));
              return past;
            });
  }

  private static void add(EntityKind kind, Row row, Map<String, KeptPast> past) {
    String key = row.getString("feature_name") + "@" + row.getInteger("feature_version");
    Feature.of(kind, key)
        .ifPresent(
            feature ->
                past.computeIfAbsent(
                        Spelling.fold(row.getString("target_entity")), name -> new KeptPast())
                    .add(feature, measured(row), UtcColumn.read(row.getLocalDateTime("known_at"))));
  }

  private static Measurement measured(Row row) {
    Instant eventTime = UtcColumn.read(row.getLocalDateTime("feature_timestamp"));
    BigDecimal value = row.getBigDecimal("feature_value");
    return value == null
        ? Measurement.none(eventTime)
        : Measurement.of(value.doubleValue(), eventTime);
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }
}
