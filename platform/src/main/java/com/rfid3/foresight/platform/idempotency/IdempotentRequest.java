package com.rfid3.foresight.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A write under a caller's key; {@code hash} tells whether a repeat says the same. */
public record IdempotentRequest(String caller, String key, String hash) {
  /** Header that carries the key. */
  public static final String HEADER = "Idempotency-Key";

  /** Header of an answer that was given before. */
  public static final String REPLAYED = "Idempotent-Replayed";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** Whether a text can be a key: printable, without spaces, at most 255 characters. */
  public static boolean isKey(String text) {
    return FORM.matcher(text).matches();
  }

  /** What was asked, in one word: method, path with query, and body. */
  public static String hashOf(String call, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(call.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
