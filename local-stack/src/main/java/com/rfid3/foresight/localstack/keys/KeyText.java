package com.rfid3.foresight.localstack.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An access key as its owner holds it: {@code fsk_}, the id by which it is found, and 256 random
 * bits. So many bits cannot be guessed from a fast hash, which is why a slow one, which would cost
 * every request, is not needed.
 */
public record KeyText(String text) {
  private static final Pattern FORM = Pattern.compile("fsk_[0-9a-f]{12}_[0-9a-f]{64}");
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;

  public KeyText {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an access key");
    }
  }

  public static KeyText fresh() {
    return of(random(ID_BYTES));
  }

  /** Another secret for the same key. */
  public static KeyText of(String id) {
    return new KeyText("fsk_" + id + "_" + random(SECRET_BYTES));
  }

  public String id() {
    return text.substring(4, 16);
  }

  /** What the database keeps: SHA-256 of the whole text, in hexadecimal. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "fsk_" + id() + "_…";
  }

  private static String random(int length) {
    var bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
