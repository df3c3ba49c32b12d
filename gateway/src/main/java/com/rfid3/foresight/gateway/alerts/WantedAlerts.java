package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which alerts a caller wants; an empty member leaves everything in. */
record WantedAlerts(String severity, String type, String status, String category, String store) {
  static final WantedAlerts PREDICTIVE = new WantedAlerts("", "predictive", "", "", "");

  boolean takes(AlertView alert) {
    return takes(severity, alert.severity() == null ? "" : alert.severity().wire())
        && takes(type, alert.type())
        && takes(status, alert.status())
        && takes(category, alert.category())
        // The legacy system knows no store of RFID items: they belong to every store's list.
        && (alert.store() == null || takes(store, alert.store()));
  }

  /** The members that were given, by their public names. */
  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("severity", severity);
    given.put("type", type);
    given.put("status", status);
    given.put("category", category);
    given.put("store", store);
    given.values().removeIf(String::isEmpty);
    return given;
  }

  private static boolean takes(String wanted, String value) {
    return wanted.isEmpty() || wanted.equalsIgnoreCase(value);
  }
}
