package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.Subject;
import java.time.Instant;
import java.util.Optional;

/** What an alert says: its kind and cause, what it is about, the sentence, and since when. */
public record Content(
    String kind,
    Cause cause,
    Subject subject,
    String message,
    Optional<Instant> createdAt,
    String lineageId) {}
