package com.rfid3.foresight.legacyinventory.alert;

/**
 * What the link columns of a legacy alert say: the prediction that explains it, the severity it
 * predicts, and its probability (0 to 1, four decimals kept).
 */
public record AlertLink(long predictionId, LegacySeverity severity, double confidence) {

  /** The same link as the column keeps it. */
  public AlertLink rounded() {
    return new AlertLink(predictionId, severity, Math.round(confidence * 10_000) / 10_000.0);
  }
}
