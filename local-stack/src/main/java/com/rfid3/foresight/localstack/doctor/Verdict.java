package com.rfid3.foresight.localstack.doctor;

/** Whether the suite will run. */
enum Verdict {
  /** It will. */
  GOOD("ok"),
  /** It will, slowly or not for long. */
  POOR("poor"),
  /** It will not. */
  BAD("bad");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
