package com.rfid3.foresight.prediction.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One hash for the records that a model was made from. */
public final class DataHash {
  private DataHash() {}

  /** SHA-256 over records whose {@code toString} is their content, in the order given. */
  public static String of(List<?>... records) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (List<?> list : records) {
        for (Object each : list) {
          digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
          digest.update((byte) '\n');
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
