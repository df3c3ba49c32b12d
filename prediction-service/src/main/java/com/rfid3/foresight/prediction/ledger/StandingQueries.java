package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Questions on the standing statements that lists are made of. */
@ApplicationScoped
public class StandingQueries {
  private final Pool pool;
  private final PredictionReader reader;
  private final String table;

  public StandingQueries(Pool pool, PredictionReader reader, LegacyTables tables) {
    this.pool = pool;
    this.reader = reader;
    this.table = tables.named("analytics_predictions");
  }

  /** Which risks are wanted. */
  public record RiskFilter(int days, double minProbability, boolean byLoss, String category) {}

  /** A place in a sorted list: the value sorted by and the tag. */
  public record After(double value, String tag) {}

  /** A risk with the value that it is sorted by. */
  public record Ranked(Draft draft, double probability, double sortedBy) {}

  /** Item risks over a number of days, the gravest or dearest first, after a place. */
  public Uni<List<Ranked>> risks(RiskFilter filter, Optional<After> after, int limit) {
    String risk = risk(filter.days);
    String sort = filter.byLoss ? "COALESCE(business_impact_score, 0)" : risk;
    String sql =
        """
        SELECT * FROM (
          SELECT p.*, %s AS probability, %s AS sorted_by FROM %s p
           WHERE prediction_type = 'maintenance' AND is_active = 1 AND target_kind = 'item'
             AND status = 'ok' AND (? = '' OR target_category = ?)) risks
         WHERE probability >= ? AND (sorted_by < ? OR (sorted_by = ? AND target_id > ?))
         ORDER BY sorted_by DESC, target_id LIMIT ?
        """
            .formatted(risk, sort, table);
    double from = after.map(After::value).orElse(Double.MAX_VALUE);
    return pool.preparedQuery(sql)
        .execute(
            Tuple.tuple(
                List.of(
                    filter.category,
                    filter.category,
                    filter.minProbability,
                    from,
                    from,
                    after.map(After::tag).orElse(""),
                    limit)))
        .map(rows -> rows.stream().map(this::ranked).toList());
  }

  // The rows keep what the risk over any time follows from.
  private static String risk(int days) {
    return """
        (1 - (1 - COALESCE(JSON_VALUE(input_features, '$.subject.hazard.at_once'), 0))
         * EXP(-COALESCE(JSON_VALUE(input_features, '$.subject.hazard.rentals_per_day'), 0)
               * COALESCE(JSON_VALUE(input_features, '$.subject.hazard.per_rental'), 0) * %d))
        """
        .formatted(days);
  }

  private Ranked ranked(Row row) {
    return new Ranked(
        reader.read(row),
        ((Number) row.getValue("probability")).doubleValue(),
        ((Number) row.getValue("sorted_by")).doubleValue());
  }

  /** Standing statements of a type on classes, the most money at stake first. */
  public Uni<List<Draft>> ofClasses(PredictionType type, String category) {
    String sql =
        """
        SELECT * FROM %s
         WHERE prediction_type = ? AND is_active = 1 AND target_kind = 'rental_class'
           AND (? = '' OR target_category = ?)
         ORDER BY COALESCE(business_impact_score, 0) DESC, confidence_score DESC, target_id
        """
            .formatted(table);
    return drafts(sql, Tuple.of(type.wire(), category, category));
  }

  /** Grade outlooks of items, those whose grade falls fastest first; a few thousand at most. */
  public Uni<List<Draft>> gradeOutlooks(String category) {
    String sql =
        """
        SELECT * FROM %s
         WHERE prediction_type = 'quality' AND is_active = 1 AND target_kind = 'item'
           AND status = 'ok' AND (? = '' OR target_category = ?)
         ORDER BY predicted_value DESC, target_id LIMIT 5000
        """
            .formatted(table);
    return drafts(sql, Tuple.of(category, category));
  }

  /** Item risks in the order of their tags, those after one. */
  public Uni<List<Draft>> risksAfter(String tag, int limit) {
    String sql =
        """
        SELECT * FROM %s
         WHERE prediction_type = 'maintenance' AND is_active = 1 AND target_kind = 'item'
           AND status = 'ok' AND target_id > ?
         ORDER BY target_id LIMIT ?
        """
            .formatted(table);
    return drafts(sql, Tuple.of(tag, limit));
  }

  /** Statements that call for action, the most money at stake first. */
  public Uni<List<Draft>> pressing(int limit) {
    String sql =
        """
        SELECT * FROM %s
         WHERE is_active = 1 AND status = 'ok' AND urgency IN ('medium', 'high', 'critical')
           AND prediction_type IN ('demand', 'maintenance', 'restock')
           AND target_kind IN ('item', 'rental_class')
         ORDER BY COALESCE(business_impact_score, 0) DESC, confidence_score DESC, id LIMIT ?
        """
            .formatted(table);
    return drafts(sql, Tuple.of(limit));
  }

  /** A statement whose urgency differs from the one issued on an earlier day. */
  public record Turned(Draft now, Severity before) {}

  /** What is said differently than on the last day before {@code today} on which it was issued. */
  public Uni<List<Turned>> turned(LocalDate today, int limit) {
    String sql =
        """
        SELECT a.*, b.urgency AS urgency_before
          FROM %1$s b
          JOIN %1$s a ON a.prediction_type = b.prediction_type AND a.target_kind = b.target_kind
           AND a.target_id = b.target_id AND a.store = b.store AND a.horizon_days = b.horizon_days
           AND a.issued_on = '1970-01-01'
         WHERE b.issued_on = (SELECT MAX(issued_on) FROM %1$s WHERE issued_on < ?)
           AND a.is_active = 1 AND a.status = 'ok' AND a.urgency <> b.urgency
         ORDER BY COALESCE(a.business_impact_score, 0) DESC, a.id LIMIT ?
        """
            .formatted(table);
    return pool.preparedQuery(sql)
        .execute(Tuple.of(today, limit))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Turned(
                                reader.read(row),
                                Severity.valueOf(
                                    row.getString("urgency_before").toUpperCase(Locale.ROOT))))
                    .toList());
  }

  /** A statement by its id, whether it stands or was issued. */
  public Uni<Optional<Draft>> byId(long id) {
    return drafts("SELECT * FROM %s WHERE id = ?".formatted(table), Tuple.of(id))
        .map(found -> found.stream().findFirst());
  }

  private Uni<List<Draft>> drafts(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> rows.stream().map(reader::read).toList());
  }
}
