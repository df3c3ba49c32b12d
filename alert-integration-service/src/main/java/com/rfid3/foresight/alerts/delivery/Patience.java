package com.rfid3.foresight.alerts.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long after each failure, up to a cap, and by half
 * at random, so that those who failed together do not come back together.
 */
record Patience(Duration first, Duration cap, RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 20;

  Duration after(int failures) {
    long doubled = first.toMillis() << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
    long most = Math.min(doubled, cap.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }
}
