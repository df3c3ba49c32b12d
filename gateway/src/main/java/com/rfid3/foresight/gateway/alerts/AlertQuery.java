package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import java.util.Optional;
import java.util.Set;

/** A page of the alert list that a caller asks for; empty where it is the first. */
record AlertQuery(WantedAlerts wanted, int limit, Optional<AlertCursor> after) {
  private static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");
  private static final Set<String> TYPES = Set.of("existing_system", "predictive");
  private static final Set<String> STATUSES = Set.of("active", "acknowledged", "resolved");
  private static final IntRange PAGE = new IntRange(1, 500, 50);
  private static final int LONGEST_CATEGORY = 100;
  private static final int LONGEST_STORE = 10;

  /** Reads the parameters, or refuses all that do not hold at once. */
  static AlertQuery of(AlertParameters raw) {
    Parameters parameters = new Parameters();
    WantedAlerts wanted =
        new WantedAlerts(
            parameters.choice("severity", raw.severity, SEVERITIES).orElse(""),
            parameters.choice("type", raw.type, TYPES).orElse(""),
            parameters.choice("status", raw.status, STATUSES).orElse(""),
            parameters.text("category", raw.category, LONGEST_CATEGORY).orElse(""),
            parameters.text("store", raw.store, LONGEST_STORE).orElse(""));
    int limit = parameters.integer("limit", raw.limit, PAGE);
    Optional<AlertCursor> after = parameters.parsed("cursor", raw.cursor, AlertCursor::of);
    parameters.check();
    return new AlertQuery(wanted, limit, after);
  }
}
