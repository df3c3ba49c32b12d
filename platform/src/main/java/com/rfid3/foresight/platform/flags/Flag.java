package com.rfid3.foresight.platform.flags;

import com.rfid3.foresight.contracts.prediction.PredictionType;

/** The plan's ten feature flags, by their own names. All others are children of the first. */
public enum Flag {
  PREDICTIVE_ANALYTICS_ENABLED(false),
  DEMAND_FORECASTING_ENABLED(false),
  MAINTENANCE_PREDICTION_ENABLED(false),
  QUALITY_ANALYTICS_ENABLED(false),
  PRICING_OPTIMIZATION_ENABLED(false),
  INVENTORY_AUTOMATION_ENABLED(false),
  PACK_MANAGEMENT_ENABLED(false),
  PREDICTIVE_UI_ENHANCEMENTS(true),
  MODEL_TRAINING_ENABLED(false),
  EXTERNAL_DATA_INTEGRATION(false);

  private final boolean byDefault;

  Flag(boolean byDefault) {
    this.byDefault = byDefault;
  }

  /** The plan's default: all off but the UI, which its parent keeps shut. */
  public boolean byDefault() {
    return byDefault;
  }

  /** The flag that gates a prediction type. */
  public static Flag of(PredictionType type) {
    return switch (type) {
      case DEMAND -> DEMAND_FORECASTING_ENABLED;
      case MAINTENANCE -> MAINTENANCE_PREDICTION_ENABLED;
      case QUALITY -> QUALITY_ANALYTICS_ENABLED;
      case PRICING -> PRICING_OPTIMIZATION_ENABLED;
      case RESTOCK -> INVENTORY_AUTOMATION_ENABLED;
      case PACK -> PACK_MANAGEMENT_ENABLED;
    };
  }
}
