package com.rfid3.foresight.gateway.passthrough;

import java.util.List;
import java.util.Set;

/** Which paths are the suite's own. Every other one is the legacy application's. */
final class OwnPaths {
  private static final Set<String> EXACT =
      Set.of(
          "/api/integrated",
          "/api/inventory-analytics/enhanced-insights",
          "/api/inventory-analytics/inventory-summary",
          "/api/predictive/health",
          "/predictive",
          "/static/css/predictive-integration.css",
          "/static/js/predictive-integration.js",
          "/q");
  private static final List<String> BELOW =
      List.of("/api/integrated/", "/foresight/", "/q/", "/static/foresight/");

  private OwnPaths() {}

  /** Judges a path as the router does: without dot segments, {@code %2F} still encoded. */
  static boolean contains(String normalizedPath) {
    return EXACT.contains(normalizedPath) || BELOW.stream().anyMatch(normalizedPath::startsWith);
  }
}
