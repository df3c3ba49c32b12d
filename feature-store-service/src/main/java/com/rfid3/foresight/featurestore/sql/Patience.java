package com.rfid3.foresight.featurestore.sql;

import java.time.Duration;

/** How long is waited for the database. */
public final class Patience {
  /** One statement takes milliseconds; past this the server hangs and a run had better fail. */
  public static final Duration STATEMENT = Duration.ofSeconds(30);

  private Patience() {}
}
