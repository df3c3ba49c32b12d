package com.rfid3.foresight.localstack.shop.fleet;

import java.util.List;

/** Quality grades, best first. */
public final class Grade {

  /** {@code quality} as the legacy tables spell it, from best to worst. */
  public static final List<String> ALL = List.of("A+", "A", "A-", "B+", "B", "B-", "C", "C-");

  /** Shares of the grades among pieces when the history begins. */
  static final double[] AT_START = {0.02, 0.47, 0.13, 0.22, 0.16, 0.0006, 0.0001, 0.0008};

  private Grade() {}

  /** The spelling of a grade by its position. */
  public static String of(int position) {
    return ALL.get(position);
  }
}
