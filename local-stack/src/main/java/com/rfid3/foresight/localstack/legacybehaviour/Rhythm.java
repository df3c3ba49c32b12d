package com.rfid3.foresight.localstack.legacybehaviour;

import java.time.Duration;

/**
 * When the legacy application does what.
 *
 * @param fullReload time between full reloads
 * @param incrementalRefresh time between minute's refreshes
 * @param trade time between new scans
 */
public record Rhythm(Duration fullReload, Duration incrementalRefresh, Duration trade) {

  /** As configured in the real shop, with a look for new scans every ten seconds. */
  public static Rhythm usual() {
    return new Rhythm(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(10));
  }
}
