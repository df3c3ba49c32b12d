package com.rfid3.foresight.benchmarks.gateway;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** What the command line asks for: seconds of each run, and minutes of the memory watch. */
record Asked(Duration length, Duration memory) {
  private static final Duration USUAL = Duration.ofSeconds(5);

  /**
   * @throws IllegalArgumentException where a word is neither a number nor an option
   */
  static Asked of(List<String> arguments) {
    Duration length = USUAL;
    Duration memory = Duration.ZERO;
    for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
      String word = words.next();
      if (!word.equals("--memory")) {
        length = Duration.ofSeconds(number(word));
      } else if (words.hasNext()) {
        memory = Duration.ofMinutes(number(words.next()));
      } else {
        throw new IllegalArgumentException("--memory needs its minutes");
      }
    }
    return new Asked(length, memory);
  }

  private static long number(String word) {
    try {
      long number = Long.parseLong(word);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through: refused in the same words as what is not positive.
    }
    throw new IllegalArgumentException("neither a positive number nor --memory: " + word);
  }
}
