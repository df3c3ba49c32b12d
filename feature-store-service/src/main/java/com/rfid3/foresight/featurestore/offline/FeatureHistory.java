package com.rfid3.foresight.featurestore.offline;

import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.ledger.Spelling;
import com.rfid3.foresight.featurestore.sql.MultiRowInsert;
import com.rfid3.foresight.featurestore.sql.UtcColumn;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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

  private final Pool pool;
  private final String table;
  private final MultiRowInsert insert;

  public FeatureHistory(Pool pool, LegacyTables tables) {
    this.pool = pool;
    this.table = tables.named("ml_feature_store");
    this.insert =
        new MultiRowInsert(
            "INSERT INTO " + table + " " + COLUMNS,
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
                        .map(value -> row(entity, value, new Learnt(knownAt, true))))
            .toList();
    return insert.run(client, rows);
  }

  /** Adds values of entities that were made out later, each known since its own instant. */
  public Uni<Void> addPast(List<Past> written) {
    List<List<Object>> rows =
        written.stream()
            .flatMap(
                each ->
                    each.entity().values().entrySet().stream()
                        .map(value -> row(each.entity(), value, new Learnt(each.knownAt(), false))))
            .toList();
    return insert.run(pool, rows);
  }

  /** Values of an entity, and since when they are known. */
  public record Past(EntityValues entity, Instant knownAt) {}

  private record Learnt(Instant at, boolean live) {}

  /**
   * Of pushed values, those that are known with the same event time and value, as {@link Known}.
   */
  Uni<Set<Known>> known(SqlClient client, List<EntityValues> values) {
    Set<String> names = new TreeSet<>();
    values.forEach(each -> each.values().keySet().forEach(of -> names.add(of.wireName())));
    // Only what lies as values do that are given can be one of them, however long the history.
    NavigableSet<Instant> times = new TreeSet<>();
    values.forEach(each -> each.values().values().forEach(of -> times.add(of.eventTime())));
    Tuple parameters =
        Tuple.of(
            values.getFirst().kind().wire(),
            UtcColumn.of(times.first()),
            UtcColumn.of(times.last()));
    values.forEach(each -> parameters.addValue(each.entity()));
    names.forEach(parameters::addValue);
    String sql =
        """
        SELECT target_entity, feature_name, feature_timestamp, feature_value FROM %s
        WHERE entity_kind = ? AND feature_timestamp BETWEEN ? AND ?
          AND target_entity IN (%s) AND feature_name IN (%s)
        """
            .formatted(table, marks(values.size()), marks(names.size()));
    return client
        .preparedQuery(sql)
        .execute(parameters)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(Known::of)
                    .collect(Collectors.toSet()));
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /** A value that the history holds; the value is null for a known absence. */
  record Known(String entity, String feature, Instant eventTime, Double value) {

    static Known of(String entity, Feature feature, Measurement measured) {
      return new Known(
          Spelling.fold(entity),
          feature.wireName(),
          measured.eventTime(),
          measured.value().isPresent() ? measured.value().getAsDouble() : null);
    }

    private static Known of(Row row) {
      BigDecimal value = row.getBigDecimal("feature_value");
      return new Known(
          Spelling.fold(row.getString("target_entity")),
          row.getString("feature_name"),
          UtcColumn.read(row.getLocalDateTime("feature_timestamp")),
          value == null ? null : value.doubleValue());
    }
  }

  private static List<Object> row(
      EntityValues entity, Map.Entry<Feature, Measurement> value, Learnt learnt) {
    var view = value.getKey().view();
    Measurement measured = value.getValue();
    return Arrays.asList(
        view.name(),
        view.unit(),
        entity.kind().wire(),
        entity.entity(),
        measured.value().isPresent() ? BigDecimal.valueOf(measured.value().getAsDouble()) : null,
        UtcColumn.of(measured.eventTime()),
        UtcColumn.of(learnt.at()),
        view.version(),
        view.source().wire(),
        view.computation(),
        learnt.live(),
        BigDecimal.ONE);
  }
}
