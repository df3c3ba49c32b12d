package com.rfid3.foresight.alerts.delivery;

import io.smallrye.mutiny.Uni;

/**
 * Carries a message to the receiver of one channel. Never fails: what went wrong is its outcome.
 */
@FunctionalInterface
interface Carrier {

  /** Tries once. */
  Uni<Outcome> carry(Parcel parcel);
}
