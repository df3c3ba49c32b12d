package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.identity.Caller;
import io.vertx.core.json.JsonObject;

/**
 * What the overlay's script is told: whether to show itself, which predictions are on for this
 * caller, the revision that says whether any of it has changed, and what the caller's role is.
 */
final class OverlayConfiguration {
  private OverlayConfiguration() {}

  static JsonObject of(FlagSnapshot flags, Caller caller) {
    JsonObject features = new JsonObject();
    for (PredictionType type : PredictionType.values()) {
      features.put(type.wire(), flags.isOn(type));
    }
    return new JsonObject()
        .put("enabled", flags.isOn(Flag.PREDICTIVE_UI_ENHANCEMENTS))
        .put("features", features)
        .put("flags_revision", flags.revision())
        .put("caller", caller(caller))
        .put("reads", reads());
  }

  /** Who has signed in here, so that a page offers what the role may do and nothing else. */
  private static JsonObject caller(Caller caller) {
    var told = new JsonObject().put("role", caller.role().wire());
    if (!caller.isAnonymous()) {
      told.put("id", caller.id()).put("store", caller.store());
    }
    return told;
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
