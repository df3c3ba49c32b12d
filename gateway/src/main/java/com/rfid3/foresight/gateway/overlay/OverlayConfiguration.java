package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.vertx.core.json.JsonObject;

/**
 * What the overlay's script is told: whether to show itself, which predictions are on for this
 * caller, and the revision that says whether any of it has changed.
 */
final class OverlayConfiguration {
  private OverlayConfiguration() {}

  static JsonObject of(FlagSnapshot flags) {
    JsonObject features = new JsonObject();
    for (PredictionType type : PredictionType.values()) {
      features.put(type.wire(), flags.isOn(type));
    }
    return new JsonObject()
        .put("enabled", flags.isOn(Flag.PREDICTIVE_UI_ENHANCEMENTS))
        .put("features", features)
        .put("flags_revision", flags.revision())
        .put("reads", reads());
  }

  private static JsonObject reads() {
    return new JsonObject()
        .put("item", "/api/integrated/item/{item_id}/predictions")
        .put("alerts", "/api/integrated/dashboard/alerts")
        .put("insights", "/api/inventory-analytics/enhanced-insights")
        .put("summary", "/api/inventory-analytics/inventory-summary")
        .put("health", "/api/predictive/health");
  }
}
