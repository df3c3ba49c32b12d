package com.rfid3.foresight.benchmarks.figure;

import java.util.Locale;

/**
 * One measured figure. {@code reference} is what it stands beside, NaN where there is none; {@code
 * goal} says in words what was agreed.
 */
public record Figure(String name, double ours, double reference, String goal, boolean reached) {

  /** A figure that must not exceed its goal. */
  public static Figure atMost(String name, double ours, double goal) {
    return new Figure(name, ours, Double.NaN, "<= " + number(goal), ours <= goal);
  }

  /** A figure that must not exceed its goal, beside a reference. */
  public static Figure atMostBeside(String name, double ours, double reference, double goal) {
    return new Figure(name, ours, reference, "<= " + number(goal), ours <= goal);
  }

  /** A figure that must reach its goal. */
  public static Figure atLeast(String name, double ours, double goal) {
    return new Figure(name, ours, Double.NaN, ">= " + number(goal), ours >= goal);
  }

  /** A figure without a goal. */
  public static Figure free(String name, double ours) {
    return new Figure(name, ours, Double.NaN, "-", true);
  }

  /** {@code name: ours, reference, ratio, goal, ok|short}. */
  public String line() {
    return "%s: %s, %s, %s, %s, %s"
        .formatted(
            name,
            number(ours),
            number(reference),
            number(ours / reference),
            goal,
            reached ? "ok" : "short");
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }
}
