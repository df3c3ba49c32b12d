package com.rfid3.foresight.localstack.legacyweb;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /api/inventory/dashboard_summary}: counts over all items, tagged or not. */
final class DashboardSummary implements Route {

  private static final int RECENT_DAYS = 7;

  private final Sql sql;
  private final Clock clock;

  DashboardSummary(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Reply answer(Request request) throws SQLException {
    Filter filter = Filter.of(request);
    Map<String, Object> items =
        sql.rows(
                """
                SELECT COUNT(*) AS total,
                  COALESCE(SUM(status IN ('On Rent', 'Delivered')), 0) AS on_rent,
                  COALESCE(SUM(status = 'Ready to Rent'), 0) AS available,
                  COALESCE(SUM(status IN ('Repair', 'Needs to be Inspected')), 0) AS in_service
                FROM id_item_master WHERE 1 = 1"""
                    + filter.sql(),
                filter.parameters().toArray())
            .getFirst();
    LocalDateTime now = Iso.now(clock);
    long scans =
        sql.number(
            "SELECT COUNT(*) FROM id_transactions WHERE scan_date >= ?",
            now.minusDays(RECENT_DAYS));
    return Reply.json(summary(items, alerts(), scans, now));
  }

  private HealthScore.AlertCounts alerts() throws SQLException {
    Map<String, Object> row =
        sql.rows(
                """
                SELECT SUM(severity = 'critical') AS critical, SUM(severity = 'high') AS high,
                  SUM(severity = 'medium') AS medium, SUM(severity = 'low') AS low
                FROM inventory_health_alerts WHERE status = 'active'""")
            .getFirst();
    return new HealthScore.AlertCounts(
        count(row, "critical"), count(row, "high"), count(row, "medium"), count(row, "low"));
  }

  private static Map<String, Object> summary(
      Map<String, Object> items, HealthScore.AlertCounts alerts, long scans, LocalDateTime now) {
    long total = count(items, "total");
    long onRent = count(items, "on_rent");
    double utilization = HealthScore.round((double) onRent / Math.max(total, 1) * 100, 2);
    Map<String, Object> overview = new LinkedHashMap<>();
    overview.put("total_items", total);
    overview.put("items_on_rent", onRent);
    overview.put("items_available", count(items, "available"));
    overview.put("items_in_service", count(items, "in_service"));
    overview.put("utilization_rate", utilization);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("inventory_overview", overview);
    summary.put("health_metrics", health(alerts, HealthScore.of(alerts, utilization, scans)));
    summary.put(
        "activity_metrics",
        Map.of(
            "recent_scans",
            scans,
            "scan_rate_per_day",
            HealthScore.round((double) scans / RECENT_DAYS, 1)));
    summary.put("timestamp", Iso.text(now));
    return summary;
  }

  private static Map<String, Object> health(HealthScore.AlertCounts alerts, double score) {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("health_score", score);
    health.put("active_alerts", alerts.total());
    health.put("critical_alerts", alerts.critical());
    health.put("high_alerts", alerts.high());
    health.put("medium_alerts", alerts.medium());
    health.put("low_alerts", alerts.low());
    return health;
  }

  private static long count(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }

  /** The global store and type filters; a store is the home or the current one. */
  private record Filter(String sql, List<Object> parameters) {

    static Filter of(Request request) {
      StringBuilder sql = new StringBuilder();
      List<Object> parameters = new ArrayList<>();
      String store = request.value("store", "all");
      if (!store.isEmpty() && !store.equals("all")) {
        sql.append(" AND (home_store = ? OR current_store = ?)");
        parameters.add(store);
        parameters.add(store);
      }
      String type = request.value("type", "all");
      if (!type.isEmpty() && !type.equals("all")) {
        sql.append(" AND identifier_type = ?");
        parameters.add(type);
      }
      return new Filter(sql.toString(), parameters);
    }
  }
}
