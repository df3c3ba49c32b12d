package com.rfid3.foresight.alerts.delivery;

/** One message on its way: the row of the outbox. */
public record Parcel(
    long id, String channel, String idempotencyKey, String event, String payload, int attempts) {

  /** The same message after one more try. */
  Parcel tried() {
    return new Parcel(id, channel, idempotencyKey, event, payload, attempts + 1);
  }
}
