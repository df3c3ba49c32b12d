package com.rfid3.foresight.benchmarks.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Paths of the reads, and of the items that have alerts: those that people look at. */
record PublicReads(List<String> items) {
  private static final Pattern ITEM = Pattern.compile("\"item_id\":\"([A-Za-z0-9-]+)\"");
  private static final String ALERTS = "/api/integrated/dashboard/alerts";

  static PublicReads of(String gateway) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(gateway + ALERTS + "?limit=500")).build();
    try (var client = HttpClient.newHttpClient()) {
      String body = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
      List<String> items =
          ITEM.matcher(body)
              .results()
              .map((MatchResult found) -> found.group(1))
              .distinct()
              .map(tag -> "/api/integrated/item/" + tag + "/predictions")
              .toList();
      if (items.isEmpty()) {
        throw new IOException("no alert names an item: is the demo shop there?");
      }
      return new PublicReads(items);
    }
  }

  String item() {
    return items.getFirst();
  }

  /** The plan's other reads, by name. */
  Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("alerts", ALERTS);
    others.put("insights", "/api/inventory-analytics/enhanced-insights");
    others.put("summary", "/api/inventory-analytics/inventory-summary");
    others.put("health", "/api/predictive/health");
    return others;
  }
}
