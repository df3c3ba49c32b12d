package com.rfid3.foresight.alerts.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an alert is shown: its status, whether it is folded because a person silenced it, until when
 * it sleeps, the silences and rules that fold it, and until when somebody has taken notice of it.
 */
public record Marks(
    Status status,
    boolean silenced,
    Optional<Instant> snoozedUntil,
    List<String> silencedBy,
    Optional<Instant> acknowledgedUntil) {
  private static final Marks[] PLAIN = plain();

  /** Folded, or not, by a person's word about this one alert. */
  public Marks(Status status, boolean silenced, Optional<Instant> snoozedUntil) {
    this(status, silenced, snoozedUntil, List.of(), Optional.empty());
  }

  /** An alert nobody has folded. */
  public static Marks of(Status status) {
    return PLAIN[status.ordinal()];
  }

  /** Whether somebody has taken notice. */
  public boolean acknowledged() {
    return status != Status.ACTIVE;
  }

  Marks foldedBy(String policy) {
    List<String> all = new ArrayList<>(silencedBy);
    all.add(policy);
    return new Marks(status, true, snoozedUntil, List.copyOf(all), acknowledgedUntil);
  }

  Marks with(Status said) {
    return said == status
        ? this
        : new Marks(said, silenced, snoozedUntil, silencedBy, acknowledgedUntil);
  }

  Marks acknowledgedUntil(Optional<Instant> end) {
    return new Marks(Status.ACKNOWLEDGED, silenced, snoozedUntil, silencedBy, end);
  }

  Marks foldedUntil(Optional<Instant> until) {
    return new Marks(status, true, until, silencedBy, acknowledgedUntil);
  }

  private static Marks[] plain() {
    Status[] all = Status.values();
    Marks[] marks = new Marks[all.length];
    for (Status status : all) {
      marks[status.ordinal()] = new Marks(status, false, Optional.empty());
    }
    return marks;
  }
}
