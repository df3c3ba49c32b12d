package com.rfid3.foresight.alerts.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What stays the same when the same alert is told again: 64 hexadecimal digits (SHA-256). */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * The fingerprint of these parts. Each part is preceded by its length, so that no two lists of
   * parts read alike; spellings the database holds equal give the same print.
   */
  public static String of(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      String folded = Spelling.fold(part);
      text.append(folded.length()).append(':').append(folded);
    }
    byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
