package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.common.Severity;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Where the next page begins: after the alert of this rank, and, where alert-integration-service
 * made the page, by its own cursor (else empty). A checksum tells a broken cursor from a good one.
 */
record AlertCursor(AlertRank rank, String upstream) {
  private static final int MEMBERS = 6;

  String text() {
    String content =
        String.join(
            "\n",
            rank.severity().name(),
            Double.toString(rank.loss()),
            rank.createdAt().toString(),
            rank.id(),
            upstream);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((checksum(content) + "\n" + content).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a cursor; refuses with {@link IllegalArgumentException}. */
  static AlertCursor of(String text) {
    String read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    String[] members = read.split("\n", -1);
    String content = read.substring(read.indexOf('\n') + 1);
    if (members.length != MEMBERS || !members[0].equals(checksum(content))) {
      throw new IllegalArgumentException("Not a cursor of ours");
    }
    try {
      AlertRank rank =
          new AlertRank(
              Severity.valueOf(members[1]),
              Double.parseDouble(members[2]),
              Instant.parse(members[3]),
              members[4]);
      return new AlertCursor(rank, members[5]);
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  private static String checksum(String content) {
    CRC32 sum = new CRC32();
    sum.update(content.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
