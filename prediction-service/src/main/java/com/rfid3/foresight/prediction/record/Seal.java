package com.rfid3.foresight.prediction.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash over the rows of a batch, in order, begun with the seal before: a chain in which no
 * row can be changed, left out or put in without the key.
 */
public final class Seal {
  /** What the first seal is begun with. */
  public static final String FIRST = "0".repeat(64);

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;
  private long rows;

  /** Begins a seal after another. */
  public Seal(String key, String before) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
    add(before);
    rows = 0;
  }

  /** Adds a row, all its columns as one text. */
  public void add(String row) {
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    // The length before the text: two rows never read like one.
    mac.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    mac.update((byte) ':');
    mac.update(bytes);
    rows++;
  }

  /** Rows added. */
  public long rows() {
    return rows;
  }

  /** The seal, 64 hexadecimal digits. Ends it. */
  public String hash() {
    return HexFormat.of().formatHex(mac.doFinal());
  }
}
