package com.rfid3.foresight.localstack.doctor;

/**
 * What a check found.
 *
 * @param subject what was looked at
 * @param observed what is there
 * @param remedy what to do about it; empty when all is well
 */
record Finding(String subject, Verdict verdict, String observed, String remedy) {

  static Finding good(String subject, String observed) {
    return new Finding(subject, Verdict.GOOD, observed, "");
  }

  static Finding poor(String subject, String observed, String remedy) {
    return new Finding(subject, Verdict.POOR, observed, remedy);
  }

  static Finding bad(String subject, String observed, String remedy) {
    return new Finding(subject, Verdict.BAD, observed, remedy);
  }

  String line() {
    var line = "%-5s %-8s %s".formatted(verdict.word(), subject, observed);
    return remedy.isEmpty() ? line : line + "\n" + " ".repeat(15) + "-> " + remedy;
  }
}
