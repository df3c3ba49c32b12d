package com.rfid3.foresight.localstack.rollout;

import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.database.Installation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What the database counted since a moment: answers, overlays, decisions and what came true. */
record PhaseCounts(Installation installation) {
  private static final String TALLY =
      "SELECT what, SUM(times) FROM answer_tally WHERE `minute` >= ? GROUP BY what";
  private static final String DECISIONS =
      "SELECT COALESCE(SUM(action <> 'reject'), 0), COUNT(*) FROM restock_decision"
          + " WHERE decided_at >= ?";
  // A class ran short as was said: was more ordered before it did?
  private static final String SHORTAGES =
      """
      SELECT COALESCE(SUM(EXISTS (SELECT 1 FROM restock_decision d
               WHERE d.target_id = o.target_id AND d.action <> 'reject'
                 AND d.decided_at <= o.recorded_at
                 AND d.decided_at >= o.recorded_at - INTERVAL 90 DAY)), 0), COUNT(*)
        FROM prediction_record o
       WHERE o.kind = 'outcome' AND o.held = 1 AND o.prediction_type IN ('restock', 'demand')
         AND o.target_kind = 'rental_class' AND o.recorded_at >= ?
      """;
  // From medium urgency on somebody was told to look.
  private static final String SERVICE =
      """
      SELECT COALESCE(SUM(probability >= 0.2), 0), COUNT(*) FROM prediction_record
       WHERE kind = 'outcome' AND held = 1 AND prediction_type = 'maintenance'
         AND target_kind = 'item' AND recorded_at >= ?
      """;

  private static final String RATINGS =
      """
      SELECT COUNT(*), COALESCE(AVG(JSON_VALUE(content, '$.rating')), 0) FROM prediction_record
       WHERE kind = 'feedback' AND recorded_at >= ?
      """;

  /** Counts by their names; a count that is nought is missing. */
  Map<String, Long> tally(Instant since) {
    // The minute in which the phase began belongs to it.
    return read(
        TALLY,
        since.truncatedTo(ChronoUnit.MINUTES),
        rows -> {
          Map<String, Long> counts = new HashMap<>();
          while (rows.next()) {
            counts.put(rows.getString(1), rows.getLong(2));
          }
          return counts;
        });
  }

  Evidence.Business business(Instant since) {
    return new Evidence.Business(
        share(DECISIONS, since), share(SHORTAGES, since), share(SERVICE, since));
  }

  Evidence.Feedback feedback(Instant since) {
    return read(
        RATINGS,
        since,
        rows -> {
          rows.next();
          return new Evidence.Feedback(rows.getLong(1), rows.getDouble(2));
        });
  }

  private Evidence.Share share(String sql, Instant since) {
    return read(
        sql,
        since,
        rows -> {
          rows.next();
          return new Evidence.Share(rows.getLong(1), rows.getLong(2));
        });
  }

  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> T read(String sql, Instant since, Reading<T> reading) {
    try (Connection connection = installation.server().getConnection()) {
      connection.setCatalog(installation.suite());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setObject(1, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        try (ResultSet rows = statement.executeQuery()) {
          return reading.of(rows);
        }
      }
    } catch (SQLException e) {
      throw new ServerFailure("the counts cannot be read: " + e.getMessage(), e);
    }
  }
}
