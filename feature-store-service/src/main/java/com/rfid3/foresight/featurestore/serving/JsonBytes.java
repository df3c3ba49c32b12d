package com.rfid3.foresight.featurestore.serving;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in the making, as bytes; used again and again by one thread. */
final class JsonBytes {
  private static final int USUAL = 8 * 1024;
  private static final int LONGEST_NUMBER = 26;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int SECONDS_OF_A_DAY = 86_400;
  // Days from 0000-03-01 to 1970-01-01; years that begin in March end with the leap day.
  private static final int DAYS_TO_1970 = 719_468;
  private static final int DAYS_OF_400_YEARS = 146_097;

  private byte[] bytes = new byte[USUAL];
  private int length;

  /** What has been written since the last time, which begins anew. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  void raw(byte[] text) {
    room(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  /** ASCII alone. */
  @SuppressWarnings("deprecation") // The one copy without an object in between.
  void raw(String text) {
    room(text.length());
    text.getBytes(0, text.length(), bytes, length);
    length += text.length();
  }

  /** A text that is UTF-8 already, in quotes. */
  void text(byte[] utf8, int from, int count) {
    room(2 + 6 * count);
    bytes[length++] = '"';
    for (int i = from; i < from + count; i++) {
      byte letter = utf8[i];
      if (letter == '"' || letter == '\\') {
        bytes[length++] = '\\';
        bytes[length++] = letter;
      } else if (letter >= 0 && letter < ' ') {
        raw("\\u00");
        bytes[length++] = HEX[letter >> 4];
        bytes[length++] = HEX[letter & 15];
      } else {
        bytes[length++] = letter;
      }
    }
    bytes[length++] = '"';
  }

  /** With a point, so that readers which tell kinds of numbers apart see one kind. */
  void number(double value) {
    long whole = (long) value;
    if (whole == value) {
      number(whole);
      raw(".0");
    } else {
      raw(Double.toString(value));
    }
  }

  void number(long value) {
    if (value < 0) {
      raw(Long.toString(value));
      return;
    }
    room(LONGEST_NUMBER);
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /**
   * A moment of 1970 to 9999 in epoch seconds, as ISO 8601 in quotes. Days become a date by
   * Hinnant's civil_from_days (chrono-Compatible Low-Level Date Algorithms).
   */
  void moment(long second) {
    room(24);
    long shifted = Math.floorDiv(second, SECONDS_OF_A_DAY) + DAYS_TO_1970;
    int ofDay = (int) Math.floorMod(second, (long) SECONDS_OF_A_DAY);
    int era = (int) (shifted / DAYS_OF_400_YEARS);
    int ofEra = (int) (shifted - (long) era * DAYS_OF_400_YEARS);
    int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int fromMarch = (5 * ofYear + 2) / 153;
    int day = ofYear - (153 * fromMarch + 2) / 5 + 1;
    int month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    bytes[length++] = '"';
    two(year / 100);
    two(year % 100);
    then('-', month);
    then('-', day);
    then('T', ofDay / 3600);
    then(':', ofDay / 60 % 60);
    then(':', ofDay % 60);
    bytes[length++] = 'Z';
    bytes[length++] = '"';
  }

  private void then(char separator, int value) {
    bytes[length++] = (byte) separator;
    two(value);
  }

  private void two(int value) {
    bytes[length++] = (byte) ('0' + value / 10);
    bytes[length++] = (byte) ('0' + value % 10);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
