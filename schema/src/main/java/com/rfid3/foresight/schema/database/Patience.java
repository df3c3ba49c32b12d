package com.rfid3.foresight.schema.database;

import java.time.Duration;

/**
 * How long to come back to a table that is in use.
 *
 * @param giveUpAfter no new attempt is made after this; zero means a single attempt
 * @param pause between two attempts, so that the table's users get through
 */
public record Patience(Duration giveUpAfter, Duration pause) {
  /** One attempt. */
  public static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO);

  /** Attempts for {@code giveUpAfter}, five seconds apart. */
  public static Patience of(Duration giveUpAfter) {
    return new Patience(giveUpAfter, Duration.ofSeconds(5));
  }
}
