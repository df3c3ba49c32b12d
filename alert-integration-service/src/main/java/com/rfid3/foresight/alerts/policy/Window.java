package com.rfid3.foresight.alerts.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a silence holds: from {@code start} up to {@code end}, and, where {@code repeat} tells of
 * it, again at the same time of the shop's day.
 */
public record Window(Instant start, Instant end, Optional<Repeat> repeat) {

  /** Again every so many days, until then. */
  public record Repeat(int days, Instant until, ZoneId zone) {}

  /** Whether it holds at this moment. */
  public boolean holdsAt(Instant now) {
    Instant opens = lastStart(now);
    return !now.isBefore(opens) && now.isBefore(opens.plus(length())) && now.isBefore(over());
  }

  /** When it is over for good. */
  public Instant over() {
    return repeat.map(Repeat::until).orElse(end);
  }

  /** The next moment at which it begins or ends to hold; empty when there is none to come. */
  public Optional<Instant> nextChange(Instant now) {
    if (!now.isBefore(over())) {
      return Optional.empty();
    }
    Instant opens = lastStart(now);
    if (now.isBefore(opens)) {
      return Optional.of(opens);
    }
    Instant closes = opens.plus(length());
    Instant next = now.isBefore(closes) ? closes : startAfter(opens);
    return Optional.of(next.isBefore(over()) ? next : over());
  }

  private Duration length() {
    return Duration.between(start, end);
  }

  private Instant startAfter(Instant opens) {
    return repeat
        .map(each -> opens.atZone(each.zone()).plusDays(each.days()).toInstant())
        .orElseGet(this::over);
  }

  /** The latest beginning that is not after this moment; the first one where none has come yet. */
  private Instant lastStart(Instant now) {
    if (repeat.isEmpty() || now.isBefore(start)) {
      return start;
    }
    Repeat each = repeat.get();
    ZonedDateTime first = start.atZone(each.zone());
    long rounds = ChronoUnit.DAYS.between(first, now.atZone(each.zone())) / each.days();
    return first.plusDays(rounds * each.days()).toInstant();
  }
}
