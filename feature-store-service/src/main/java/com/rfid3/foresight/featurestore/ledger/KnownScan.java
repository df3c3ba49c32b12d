package com.rfid3.foresight.featurestore.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A scan with the time since when it is known here, and the time since when it is known to have
 * been taken back, if it was.
 */
public record KnownScan(LedgerScan scan, Instant seenAt, Optional<Instant> goneAt) {

  /** Whether it was known, and believed, at an instant. */
  public boolean isKnownAt(Instant knownAt) {
    return !seenAt.isAfter(knownAt) && goneAt.filter(gone -> !gone.isAfter(knownAt)).isEmpty();
  }
}
