package com.rfid3.foresight.alerts.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 over the time of sending and the body, so that a receiver can tell a message from us
 * from any other, and an old one sent again by somebody else: {@code t=1769855400,v1=<hex>}.
 */
final class Signature {
  static final String HEADER = "X-Foresight-Signature";
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static String of(String secret, String body, Instant now) {
    long time = now.getEpochSecond();
    return "t=" + time + ",v1=" + hex(secret, time + "." + body);
  }

  private static String hex(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
