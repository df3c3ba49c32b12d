package com.rfid3.foresight.legacyinventory.alert;

/** One open row of the legacy table of health alerts. */
public record LegacyAlert(
    long id,
    LegacyAlertType type,
    LegacySeverity severity,
    LegacyAlertStatus status,
    LegacySubject subject,
    String suggestedAction,
    LegacyAlertTimes times) {}
