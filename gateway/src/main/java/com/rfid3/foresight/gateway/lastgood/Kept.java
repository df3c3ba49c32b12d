package com.rfid3.foresight.gateway.lastgood;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/** A JSON text, when it was true and when it was last heard. */
record Kept(Buffer json, Instant asOf, Instant heardAt) {
  private static final int HEAD = 2 * Long.BYTES;

  byte[] encoded() {
    return Buffer.buffer()
        .appendLong(asOf.toEpochMilli())
        .appendLong(heardAt.toEpochMilli())
        .appendBuffer(json)
        .getBytes();
  }

  static Kept decoded(byte[] stored) {
    Buffer buffer = Buffer.buffer(stored);
    return new Kept(
        buffer.getBuffer(HEAD, buffer.length()),
        Instant.ofEpochMilli(buffer.getLong(0)),
        Instant.ofEpochMilli(buffer.getLong(Long.BYTES)));
  }
}
