package com.rfid3.foresight.gateway.guard;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How the predictions of each type came true lately, by the outcomes that were settled. */
@ApplicationScoped
class RealisedAccuracy {
  private static final Logger LOG = Logger.getLogger(RealisedAccuracy.class);

  private final Pool pool;
  private final Clock clock;
  private final GuardSettings settings;
  private final String query;

  RealisedAccuracy(Pool pool, Clock clock, GuardSettings settings, LegacyTables tables) {
    this.pool = pool;
    this.clock = clock;
    this.settings = settings;
    this.query =
        """
        SELECT prediction_type,
          COALESCE(SUM(unit <> 'probability'), 0),
          COALESCE(AVG(IF(unit <> 'probability',
            actual_value BETWEEN confidence_lower AND confidence_upper, NULL)), 0),
          COALESCE(AVG(IF(unit <> 'probability', interval_level, NULL)), 0),
          COALESCE(SUM(unit = 'probability'), 0),
          COALESCE(AVG(IF(unit = 'probability', predicted_value, NULL)), 0),
          COALESCE(AVG(IF(unit = 'probability', actual_value, NULL)), 0)
        FROM %s
        WHERE actual_value IS NOT NULL AND validated_at >= ? AND issued_on <> '1970-01-01'
        GROUP BY prediction_type
        """
            .formatted(tables.named("analytics_predictions"));
  }

  /** Why a type is to be paused; empty for a type that does well or was not settled enough. */
  Uni<Map<PredictionType, Optional<String>>> judge() {
    LocalDateTime since =
        LocalDateTime.ofInstant(clock.instant().minus(settings.settledWithin()), ZoneOffset.UTC);
    return pool.preparedQuery(query)
        .execute(Tuple.of(since))
        .map(this::verdicts)
        .onFailure()
        .invoke(failure -> LOG.debug("The accuracy could not be read", failure));
  }

  private Map<PredictionType, Optional<String>> verdicts(RowSet<Row> rows) {
    var verdicts = new EnumMap<PredictionType, Optional<String>>(PredictionType.class);
    for (Row row : rows) {
      PredictionType type = PredictionType.valueOf(row.getString(0).toUpperCase(Locale.ROOT));
      Settled settled =
          new Settled(
              row.getNumeric(1).longValue(),
              row.getNumeric(2).doubleValue(),
              row.getNumeric(3).doubleValue(),
              row.getNumeric(4).longValue(),
              row.getNumeric(5).doubleValue(),
              row.getNumeric(6).doubleValue());
      verdicts.put(type, settled.judge(settings.leastSettled(), settings.mostShortfall()));
    }
    return verdicts;
  }
}
