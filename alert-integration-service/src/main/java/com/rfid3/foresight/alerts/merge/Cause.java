package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.legacyinventory.alert.LegacyAlertType;

/** What lies behind an alert; two alerts of one thing and one cause say the same. */
public enum Cause {
  ABSENCE,
  WEAR,
  IDLENESS,
  SHORTAGE,
  PACK,
  PRICE,
  OTHER;

  /** The cause behind a legacy alert. */
  public static Cause of(LegacyAlertType type) {
    return switch (type) {
      case STALE_ITEM, MISSING -> ABSENCE;
      case HIGH_USAGE, QUALITY_DECLINE -> WEAR;
      case LOW_USAGE -> IDLENESS;
      case RESALE_RESTOCK -> SHORTAGE;
      case PACK_STATUS_REVIEW -> PACK;
      case UNKNOWN -> OTHER;
    };
  }

  /** The cause that this kind of prediction foresees. */
  public static Cause of(PredictionType type) {
    return switch (type) {
      case DEMAND, RESTOCK -> SHORTAGE;
      case MAINTENANCE, QUALITY -> WEAR;
      case PRICING -> PRICE;
      case PACK -> PACK;
    };
  }
}
