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

  /**
   * A hash that all spellings of a text share; that of the folded text, mostly without making it.
   */
  public static int hash(String text) {
    int end = end(text);
    int hash = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c > 127) {
        return fold(text).hashCode();
      }
      hash = 31 * hash + lower(c);
    }
    return hash;
  }

  /** Whether both spell the same. */
  public static boolean same(String one, String other) {
    int end = end(one);
    if (end == end(other)) {
      for (int i = 0; i < end; i++) {
        char a = one.charAt(i);
        char b = other.charAt(i);
        if ((a | b) > 127) {
          return fold(one).equals(fold(other));
        }
        if (a != b && lower(a) != lower(b)) {
          return false;
        }
      }
      return true;
    }
    return !(isAscii(one) && isAscii(other)) && fold(one).equals(fold(other));
  }

  private static int end(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
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
