package com.rfid3.foresight.schema.partition;

import com.rfid3.foresight.schema.database.Session;
import java.sql.SQLException;

/** The values of features that hold at a moment: the latest row of each entity and feature. */
record CurrentFeatures(String table) {

  /**
   * Writes what held just before {@code end} once more, as of {@code end}. A row that is there
   * already is left alone, so this can be repeated.
   */
  void carryForward(Session session, String end) throws SQLException {
    // One feature at a time keeps the transactions, and the locks they hold, small.
    var names =
        session.column(
            "SELECT DISTINCT feature_name FROM " + table + " WHERE feature_timestamp < ?", end);
    for (var name : names) {
      session.execute(
          """
          INSERT IGNORE INTO %1$s (feature_name, feature_category, entity_kind, target_entity,
            feature_value, feature_timestamp, known_at, feature_version, data_source,
            computation_method, is_real_time, quality_score, created_at)
          SELECT feature_name, feature_category, entity_kind, target_entity, feature_value,
            ?, known_at, feature_version, data_source, computation_method, is_real_time,
            quality_score, created_at
          FROM (SELECT f.*, ROW_NUMBER() OVER (PARTITION BY entity_kind, target_entity
                  ORDER BY feature_timestamp DESC, known_at DESC) AS newest
                FROM %1$s f WHERE feature_name = ? AND feature_timestamp < ?) latest
          WHERE newest = 1
          """
              .formatted(table),
          end,
          name,
          end);
    }
  }
}
