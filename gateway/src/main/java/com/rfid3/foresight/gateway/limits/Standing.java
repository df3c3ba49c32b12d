package com.rfid3.foresight.gateway.limits;

import java.time.Duration;
import java.time.Instant;

/** How much of a limit is used, and when it is whole again. */
public record Standing(int limit, long used, Instant resetsAt) {

  /** Whether nothing is left. */
  public boolean isUsedUp() {
    return used >= limit;
  }

  /** Whether the call that was counted last was one too many. */
  public boolean isExceeded() {
    return used > limit;
  }

  public long remaining() {
    return Math.max(0, limit - used);
  }

  /** Whole seconds until it is whole again, at least one. */
  public long retryAfter(Instant now) {
    return Math.max(1, Duration.between(now, resetsAt).plusMillis(999).toSeconds());
  }
}
