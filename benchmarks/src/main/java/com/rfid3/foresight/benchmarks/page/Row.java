package com.rfid3.foresight.benchmarks.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** A figure as it was printed; a dash where there is no reference or no goal. */
record Row(String name, String ours, String reference, String ratio, String goal, String verdict) {
  private static final Pattern LINE =
      Pattern.compile("([^#\\s].*): ([^,]+), ([^,]+), ([^,]+), (.+), (ok|short)");

  /** The figure that a printed line tells; empty for any other line. */
  static Optional<Row> of(String line) {
    var found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(
            new Row(
                found.group(1),
                found.group(2),
                found.group(3),
                found.group(4),
                found.group(5),
                found.group(6)))
        : Optional.empty();
  }

  String markdown() {
    var cells = String.join(" | ", name, ours, reference, ratio, goal.replace("|", "\\|"), verdict);
    return "| " + cells + " |";
  }
}
