package com.rfid3.foresight.localstack.suite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ten feature flags: off in an installation, on in the demonstration. */
final class FeatureFlags {
  static final List<String> ALL =
      List.of(
          "PREDICTIVE_ANALYTICS_ENABLED",
          "DEMAND_FORECASTING_ENABLED",
          "MAINTENANCE_PREDICTION_ENABLED",
          "QUALITY_ANALYTICS_ENABLED",
          "PRICING_OPTIMIZATION_ENABLED",
          "INVENTORY_AUTOMATION_ENABLED",
          "PACK_MANAGEMENT_ENABLED",
          "PREDICTIVE_UI_ENHANCEMENTS",
          "MODEL_TRAINING_ENABLED",
          "EXTERNAL_DATA_INTEGRATION");

  private FeatureFlags() {}

  /** Only what the environment says. */
  static Map<String, String> given(Map<String, String> environment) {
    var flags = new LinkedHashMap<String, String>(environment);
    flags.keySet().retainAll(ALL);
    return flags;
  }

  /** Every flag on, except where the environment says otherwise. */
  static Map<String, String> forDemonstration(Map<String, String> environment) {
    var flags = new LinkedHashMap<String, String>();
    ALL.forEach(flag -> flags.put(flag, environment.getOrDefault(flag, "true")));
    return flags;
  }
}
