package com.rfid3.foresight.localstack.legacyweb;

import com.fasterxml.jackson.databind.util.RawValue;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What else the tabs of {@code /tab/6} read. */
final class Insights {

  private static final int MOST_ITEMS = 100;
  private static final int STALE_DAYS = 30;
  private static final int PATTERN_DAYS = 90;

  private final Sql sql;
  private final Clock clock;

  Insights(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Items longest not scanned. */
  Reply staleItems(Request request) throws SQLException {
    int limit = Math.min(request.number("limit", 50), MOST_ITEMS);
    int offset = request.number("offset", 0);
    var now = Iso.now(clock);
    List<Map<String, Object>> items =
        sql.rows(
            """
            SELECT i.tag_id, i.common_name, m.category, m.subcategory,
              i.date_last_scanned AS master_last_scan,
              DATEDIFF(?, i.date_last_scanned) AS days_since_scan, i.bin_location, i.status
            FROM id_item_master i
            LEFT JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
            WHERE i.date_last_scanned < ? ORDER BY i.date_last_scanned LIMIT ? OFFSET ?""",
            now,
            now.minusDays(STALE_DAYS),
            limit,
            offset);
    long total =
        sql.number(
            "SELECT COUNT(*) FROM id_item_master WHERE date_last_scanned < ?",
            now.minusDays(STALE_DAYS));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", items);
    answer.put("pagination", Map.of("total", total, "limit", limit, "offset", offset));
    answer.put("summary", Map.of("total_stale", total));
    return Reply.json(answer);
  }

  /** Scans per category. */
  Reply usagePatterns(Request request) throws SQLException {
    int days = request.number("days", PATTERN_DAYS);
    List<Map<String, Object>> patterns =
        sql.rows(
            """
            SELECT m.category, m.subcategory, COUNT(DISTINCT i.tag_id) AS total_items,
              COUNT(t.id) AS total_transactions,
              ROUND(COUNT(t.id) / COUNT(DISTINCT i.tag_id), 2) AS activity_rate,
              ROUND(COUNT(t.id) / COUNT(DISTINCT i.tag_id), 2) AS transactions_per_item
            FROM id_item_master i
            JOIN user_rental_class_mappings m ON m.rental_class_id = i.rental_class_num
            LEFT JOIN id_transactions t ON t.tag_id = i.tag_id AND t.scan_date >= ?
            WHERE i.item_num IS NULL GROUP BY m.category, m.subcategory
            HAVING total_items > 5 ORDER BY total_transactions DESC LIMIT 20""",
            Iso.now(clock).minusDays(days));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("usage_patterns", patterns);
    answer.put("analysis_period_days", days);
    answer.put("generated_at", Iso.text(Iso.now(clock)));
    return Reply.json(answer);
  }

  /** The three documents of {@code inventory_config}. */
  Reply configuration(Request request) throws SQLException {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (Map<String, Object> row :
        sql.rows("SELECT config_key, CAST(config_value AS CHAR) AS json FROM inventory_config")) {
      answer.put(
          String.valueOf(row.get("config_key")), new RawValue(String.valueOf(row.get("json"))));
    }
    return Reply.json(answer);
  }
}
