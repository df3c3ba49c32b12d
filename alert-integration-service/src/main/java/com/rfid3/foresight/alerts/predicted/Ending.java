package com.rfid3.foresight.alerts.predicted;

import java.time.Instant;
import java.util.Optional;

/**
 * When an alert is over by its source's own word: {@code now}, or at a moment by which the source
 * means to have spoken again.
 */
public record Ending(boolean now, Optional<Instant> at) {
  /** Nothing is said of an end. */
  public static final Ending OPEN = new Ending(false, Optional.empty());

  /** Whether it is over at this moment. */
  public boolean isOver(Instant moment) {
    return now || at.map(end -> !end.isAfter(moment)).orElse(false);
  }
}
