package com.rfid3.foresight.alerts.predicted;

/** What a person reads: the sentence, and what to do; the latter may be empty. */
public record Wording(String message, String suggestedAction) {}
