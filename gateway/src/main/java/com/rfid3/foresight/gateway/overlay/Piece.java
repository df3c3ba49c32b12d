package com.rfid3.foresight.gateway.overlay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Bytes of a page, read as markup: what stands where, without leaving the piece. */
final class Piece {
  static final int MORE = -1;

  private final byte[] bytes;

  Piece(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  byte at(int index) {
    return bytes[index];
  }

  /** Where this text (in lower case) begins, whatever its case; {@link #MORE} where it does not. */
  int find(String text, int from) {
    for (int index = from; index + text.length() <= bytes.length; index++) {
      if (startsWith(text, index)) {
        return index;
      }
    }
    return MORE;
  }

  boolean startsWith(String text, int from) {
    return text.length() <= bytes.length - from && agrees(text, from);
  }

  /** Whether what there is from here on could become this text, or already is. */
  boolean mayStartWith(String text, int from) {
    return agrees(text, from);
  }

  /** Whether what there is from here on could become this text and is not yet. */
  boolean isCutOff(String text, int from) {
    return text.length() > bytes.length - from && agrees(text, from);
  }

  /** The index after the tag that begins here, quotes respected. */
  int endOfTag(int from) {
    byte quote = 0;
    boolean value = false;
    for (int index = from + 1; index < bytes.length; index++) {
      byte each = bytes[index];
      if (quote != 0) {
        quote = each == quote ? 0 : quote;
      } else if (each == '>') {
        return index + 1;
      } else if (value && (each == '"' || each == '\'')) {
        quote = each;
        value = false;
      } else if (!isSpace(each)) {
        value = each == '=';
      }
    }
    return MORE;
  }

  /** The name of the tag that begins at {@code from} with so many characters before its name. */
  String nameOfTag(int from, int before) {
    int end = from + before;
    while (end < bytes.length && !isSpace(bytes[end]) && bytes[end] != '>' && bytes[end] != '/') {
      end++;
    }
    return text(from + before, end).toLowerCase(Locale.ROOT);
  }

  String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  byte[] range(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  static boolean isSpace(byte each) {
    return each == ' ' || each == '\n' || each == '\t' || each == '\r' || each == '\f';
  }

  static boolean isLetter(byte each) {
    return (each | 0x20) >= 'a' && (each | 0x20) <= 'z';
  }

  private boolean agrees(String text, int from) {
    int compared = Math.min(text.length(), bytes.length - from);
    for (int index = 0; index < compared; index++) {
      if (lower(bytes[from + index]) != text.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte each) {
    return each >= 'A' && each <= 'Z' ? each + ('a' - 'A') : each;
  }
}
