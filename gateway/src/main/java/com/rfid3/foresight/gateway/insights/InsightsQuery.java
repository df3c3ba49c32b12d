package com.rfid3.foresight.gateway.insights;

import com.rfid3.foresight.legacyinventory.summary.InventoryFilter;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import java.util.Locale;

/**
 * What an insights read asks for. An empty category or store means all of them; the time range is
 * in days.
 */
record InsightsQuery(String category, String store, int timeRange) {
  private static final IntRange DAYS = new IntRange(1, 365, 30);
  private static final int LONGEST_CATEGORY = 100;
  private static final int LONGEST_STORE = 10;

  /** Reads the raw parameters; refuses all that do not hold at once. */
  static InsightsQuery of(String category, String store, String timeRange) {
    Parameters parameters = new Parameters();
    InsightsQuery query =
        new InsightsQuery(
            parameters.text("category", category, LONGEST_CATEGORY).orElse(""),
            parameters.text("store", store, LONGEST_STORE).orElse(""),
            parameters.integer("time_range", timeRange, DAYS));
    parameters.check();
    return query;
  }

  InventoryFilter filter() {
    return new InventoryFilter(store, "", category);
  }

  String key() {
    return (category + "|" + store + "|" + timeRange).toLowerCase(Locale.ROOT);
  }
}
