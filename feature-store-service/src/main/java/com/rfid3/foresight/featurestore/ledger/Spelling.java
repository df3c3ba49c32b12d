package com.rfid3.foresight.featurestore.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Equality of texts as the legacy collation (utf8mb4_unicode_ci) has it: case, accents and trailing
 * spaces do not count. Used for keys in memory and in Redis; the database always judges for itself.
 */
public final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Spelling() {}

  /** The form that all equal spellings share. */
  public static String fold(String text) {
    String trimmed = text.stripTrailing();
    String plain =
        isAscii(trimmed)
            ? trimmed
            : MARKS.matcher(Normalizer.normalize(trimmed, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }
}
