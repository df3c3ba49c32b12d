package com.rfid3.foresight.alerts.identity;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings the database holds to be the same: case, accents and trailing spaces do not count. */
public final class Spelling {

  private Spelling() {}

  /** One representative of all spellings that compare equal under utf8mb4_unicode_ci. */
  public static String fold(String text) {
    String lower = text.stripTrailing().toLowerCase(Locale.ROOT);
    return isAscii(lower) ? lower : withoutMarks(lower);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
  }
}
