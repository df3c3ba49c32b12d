package com.rfid3.foresight.gateway.overlay;

import java.util.StringJoiner;

/**
 * Scripts and styles as they are sent: without indentation and without the lines that only explain,
 * a fifth of what a phone would wait for. A line is taken whole or left whole, so nothing within
 * one has to be understood; a text over several lines would lose its indentation, and none has one.
 */
final class SentText {
  private final StringJoiner kept = new StringJoiner("\n", "", "\n");
  private boolean explaining;

  private SentText() {}

  /** What is sent of a source file of the overlay's own. */
  static String of(String source) {
    var text = new SentText();
    source.lines().map(String::strip).forEach(text::take);
    return text.kept.toString();
  }

  private void take(String line) {
    if (explaining) {
      explaining = !line.endsWith("*/");
    } else if (line.startsWith("/*") && !line.contains("*/")) {
      explaining = true;
    } else if (!isExplanation(line) && !line.isEmpty()) {
      kept.add(line);
    }
  }

  private static boolean isExplanation(String line) {
    return line.startsWith("//")
        || (line.startsWith("/*") && line.indexOf("*/") == line.length() - "*/".length());
  }
}
