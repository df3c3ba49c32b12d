package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.alerts.identity.Subject;

/** The thing a prediction was made for, and where in the shop it belongs. */
public record Aim(String kind, String id, Subject subject) {}
