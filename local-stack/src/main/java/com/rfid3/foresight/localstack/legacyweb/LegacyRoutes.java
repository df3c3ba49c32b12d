package com.rfid3.foresight.localstack.legacyweb;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Which address is answered by what. */
final class LegacyRoutes {

  private LegacyRoutes() {}

  static Map<String, Route> over(Sql sql, Clock clock) {
    Map<String, Route> routes = new HashMap<>();
    pages(routes, sql);
    api(routes, sql, clock);
    samples(routes, new SamplePredictions(clock));
    Transfers transfers = new Transfers(sql);
    routes.put("/export/items.csv", transfers::itemsCsv);
    routes.put("/api/import/upload", transfers::upload);
    routes.put("/session", transfers::session);
    return Map.copyOf(routes);
  }

  private static void pages(Map<String, Route> routes, Sql sql) {
    Pages pages = new Pages();
    RentalInventory inventory = new RentalInventory(sql, pages);
    routes.put("/", _ -> Reply.redirect("/tab/1"));
    routes.put("/tab/1", inventory::page);
    routes.put("/tab/1/common_names", inventory::classes);
    routes.put("/tab/1/data", inventory::items);
    routes.put(
        "/tab/6", _ -> Reply.html(pages.page("Inventory &amp; Analytics", "tab6.html", Map.of())));
    routes.put(
        "/predictive/analytics",
        _ -> Reply.html(pages.page("Predictive Analytics", "predictive.html", Map.of())));
  }

  private static void api(Map<String, Route> routes, Sql sql, Clock clock) {
    Insights insights = new Insights(sql, clock);
    routes.put("/health", new Health(sql));
    routes.put("/api/inventory/dashboard_summary", new DashboardSummary(sql, clock));
    routes.put("/api/inventory/alerts", new Alerts(sql));
    routes.put("/api/inventory/stale_items_simple", insights::staleItems);
    routes.put("/api/inventory/usage_patterns", insights::usagePatterns);
    routes.put("/api/inventory/configuration", insights::configuration);
  }

  private static void samples(Map<String, Route> routes, SamplePredictions samples) {
    routes.put("/api/predictive/demand/forecast", samples::forecast);
    routes.put("/api/predictive/external-data/fetch", samples::fetch);
    routes.put("/api/predictive/external-data/summary", samples::summary);
    routes.put("/api/predictive/correlations/analyze", samples::correlations);
    routes.put("/api/predictive/insights/leading-indicators", samples::leadingIndicators);
    routes.put("/api/predictive/optimization/inventory", samples::optimization);
  }
}
