package com.rfid3.foresight.localstack.legacyweb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /api/inventory/alerts}. */
final class Alerts implements Route {

  private static final int MOST = 200;
  private static final int USUAL = 50;

  /** The columns that the legacy model knows; whatever else the table has stays out. */
  private static final String COLUMNS =
      "id, tag_id, rental_class_id, common_name, category, subcategory, alert_type, severity,"
          + " days_since_last_scan, last_scan_date, suggested_action, status, created_at,"
          + " acknowledged_at, acknowledged_by, resolved_at, resolved_by";

  private final Sql sql;

  Alerts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Reply answer(Request request) throws SQLException {
    int limit = Math.min(request.number("limit", USUAL), MOST);
    int offset = request.number("offset", 0);
    StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    if (!request.value("status", "active").equals("all")) {
      equal("status", request.value("status", "active"), where, values);
    }
    equal("severity", request.value("severity", ""), where, values);
    equal("alert_type", request.value("alert_type", ""), where, values);
    long total =
        sql.number("SELECT COUNT(*) FROM inventory_health_alerts" + where, values.toArray());
    values.add(limit);
    values.add(offset);
    List<Map<String, Object>> alerts =
        sql.rows(
            // An enum sorts by its position, so descending is critical first.
            "SELECT "
                + COLUMNS
                + " FROM inventory_health_alerts"
                + where
                + " ORDER BY severity DESC, created_at DESC LIMIT ? OFFSET ?",
            values.toArray());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("alerts", alerts);
    answer.put("pagination", page(total, limit, offset));
    return Reply.json(answer);
  }

  private static void equal(String column, String value, StringBuilder where, List<Object> values) {
    if (!value.isEmpty()) {
      where.append(" AND ").append(column).append(" = ?");
      values.add(value);
    }
  }

  private static Map<String, Object> page(long total, int limit, int offset) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total", total);
    page.put("limit", limit);
    page.put("offset", offset);
    page.put("has_more", offset + limit < total);
    return page;
  }
}
