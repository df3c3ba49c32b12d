package com.rfid3.foresight.alerts.handling;

import com.rfid3.foresight.alerts.identity.AlertId;
import java.time.Instant;
import java.util.Optional;

/** What people did with one alert, and when. */
public record PersonState(
    AlertId id,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> snoozedUntil,
    Optional<Instant> resolvedAt,
    Instant updatedAt) {

  /** What of it was said since this moment; what is older was about an earlier occurrence. */
  public PersonState since(Instant opened) {
    return new PersonState(
        id,
        acknowledgedAt.filter(at -> !at.isBefore(opened)),
        snoozedUntil.filter(until -> !updatedAt.isBefore(opened)),
        resolvedAt.filter(at -> !at.isBefore(opened)),
        updatedAt);
  }

  /** Whether it sleeps at this moment. */
  public boolean asleepAt(Instant now) {
    return snoozedUntil.map(until -> until.isAfter(now)).orElse(false);
  }
}
