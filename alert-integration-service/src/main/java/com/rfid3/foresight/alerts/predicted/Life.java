package com.rfid3.foresight.alerts.predicted;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an alert stands between opening and closing. {@code weakSince} is when it first fell below
 * the closing threshold, or was no longer proposed.
 */
public record Life(boolean open, Instant openedAt, Optional<Instant> weakSince) {

  static Life opened(Instant at) {
    return new Life(true, at, Optional.empty());
  }

  Life strong() {
    return new Life(open, openedAt, Optional.empty());
  }

  Life weakSince(Instant at) {
    return new Life(open, openedAt, weakSince.or(() -> Optional.of(at)));
  }

  Life closed() {
    return new Life(false, openedAt, weakSince);
  }
}
