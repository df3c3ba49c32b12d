package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.merge.Rank;
import com.rfid3.foresight.contracts.common.Severity;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * Where a page ended: the rank of its last alert, bound to the filter it was read under. Alerts
 * that arrive or leave between two pages shift nothing.
 */
public record Cursor(Rank after, int filter) {
  private static final byte VERSION = 1;
  private static final int BODY = 1 + 4 + 1 + 8 + 8 + 1 + 8;
  private static final int SIZE = BODY + 4;

  /** The cursor as callers carry it. */
  public String encode() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    bytes
        .put(VERSION)
        .putInt(filter)
        .put(initial(after.severity().wire()))
        .putDouble(after.loss())
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, after.createdAt()))
        .put(initial(after.id().origin().type()))
        .putLong(after.id().number());
    bytes.putInt(checksum(bytes.array()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Reads a cursor. Throws {@link IllegalArgumentException} on one that was not made here. */
  public static Cursor decode(String text) {
    byte[] raw = Base64.getUrlDecoder().decode(text);
    ByteBuffer bytes = ByteBuffer.wrap(raw);
    if (raw.length != SIZE || bytes.getInt(BODY) != checksum(raw) || bytes.get() != VERSION) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    int filter = bytes.getInt();
    Severity severity = known(Severity.values(), Severity::wire, bytes.get());
    double loss = bytes.getDouble();
    Instant created = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
    Origin origin = known(Origin.values(), Origin::type, bytes.get());
    return new Cursor(
        new Rank(severity, loss, created, new AlertId(origin, bytes.getLong())), filter);
  }

  private static byte initial(String name) {
    return (byte) name.charAt(0);
  }

  private static <E> E known(E[] all, Function<E, String> name, byte initial) {
    return Arrays.stream(all)
        .filter(each -> initial(name.apply(each)) == initial)
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static int checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, BODY);
    return (int) sum.getValue();
  }
}
