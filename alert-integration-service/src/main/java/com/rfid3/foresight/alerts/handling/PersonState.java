package com.rfid3.foresight.alerts.handling;

import com.rfid3.foresight.alerts.identity.AlertId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What people did with one alert, when, and until when they meant it. */
public record PersonState(
    AlertId id,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> acknowledgedUntil,
    Optional<Instant> snoozedUntil,
    Optional<Instant> resolvedAt,
    Instant updatedAt) {

  /** What of it was said since this moment; what is older was about an earlier occurrence. */
  public PersonState since(Instant opened) {
    return new PersonState(
        id,
        acknowledgedAt.filter(at -> !at.isBefore(opened)),
        acknowledgedUntil,
        snoozedUntil.filter(until -> !updatedAt.isBefore(opened)),
        resolvedAt.filter(at -> !at.isBefore(opened)),
        updatedAt);
  }

  /** Whether somebody has taken notice of it and still means it at this moment. */
  public boolean acknowledgedFor(Instant now) {
    return acknowledgedAt.isPresent() && acknowledgedUntil.map(now::isBefore).orElse(true);
  }

  /** The moments at which something of it ends by itself. */
  public Stream<Instant> endings() {
    return Stream.concat(acknowledgedUntil.stream(), snoozedUntil.stream());
  }

  /** Whether it sleeps at this moment. */
  public boolean asleepAt(Instant now) {
    return snoozedUntil.map(until -> until.isAfter(now)).orElse(false);
  }
}
