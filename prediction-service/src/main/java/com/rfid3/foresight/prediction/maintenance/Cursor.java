package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.prediction.ledger.StandingQueries.After;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of the schedule ended, as callers hand it back. */
final class Cursor {
  private Cursor() {}

  static String write(After after) {
    String text = Double.toHexString(after.value()) + " " + after.tag();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Throws {@link IllegalArgumentException} at anything but what {@link #write} wrote. */
  static After read(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    int space = text.indexOf(' ');
    if (space < 1) {
      throw new IllegalArgumentException("no place in it");
    }
    return new After(Double.parseDouble(text.substring(0, space)), text.substring(space + 1));
  }
}
