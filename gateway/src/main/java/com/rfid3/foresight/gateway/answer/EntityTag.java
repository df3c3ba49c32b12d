package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.contracts.common.PredictiveStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names a version of an answer: the revision of the flags, and a digest of its data and state. What
 * changes with every answer (its time, its id, its age) is left out.
 */
final class EntityTag {
  private static final int DIGEST_BYTES = 8;

  private EntityTag() {}

  static String of(String data, PredictiveStatus status) {
    MessageDigest digest = sha256();
    digest.update(data.getBytes(StandardCharsets.UTF_8));
    status.parts().forEach((name, part) -> digest.update(line(name, part.state(), part.reason())));
    byte[] head = Arrays.copyOf(digest.digest(), DIGEST_BYTES);
    return "\"" + status.flagsRevision() + "-" + HexFormat.of().formatHex(head) + "\"";
  }

  /** Whether a caller's {@code If-None-Match} names this version. */
  static boolean matches(String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .map(each -> each.startsWith("W/") ? each.substring(2) : each)
            .anyMatch(each -> each.equals("*") || each.equals(tag));
  }

  private static byte[] line(Object... words) {
    return Arrays.toString(words).getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
