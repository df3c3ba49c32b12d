package com.rfid3.foresight.featurestore.usage;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts events of the last {@code window} before one instant, and when that count last changed: an
 * event entered, or an old one left the window. Events may come in any order; later ones than the
 * instant are not seen.
 */
public final class WindowCount {
  private final Instant asOf;
  private final Duration window;
  private int count;
  private Instant lastChange = Instant.MIN;

  public WindowCount(Instant asOf, Duration window) {
    this.asOf = asOf;
    this.window = window;
  }

  /** Takes one event into account. */
  public void add(Instant event) {
    if (event.isAfter(asOf)) {
      return;
    }
    Instant leaves = event.plus(window);
    boolean inside = leaves.isAfter(asOf);
    count += inside ? 1 : 0;
    Instant change = inside ? event : leaves;
    lastChange = change.isAfter(lastChange) ? change : lastChange;
  }

  /** Events inside the window, the one at its very beginning no longer. */
  public int count() {
    return count;
  }

  /** When the count became what it is; {@code otherwise} if there never was an event. */
  public Instant lastChange(Instant otherwise) {
    return lastChange.equals(Instant.MIN) ? otherwise : lastChange;
  }
}
