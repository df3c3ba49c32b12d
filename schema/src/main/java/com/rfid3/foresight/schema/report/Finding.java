package com.rfid3.foresight.schema.report;

/**
 * One thing that was looked at.
 *
 * @param seen what is there
 * @param remedy what a person can do about it; empty where there is nothing to do
 */
public record Finding(String what, Verdict verdict, String seen, String remedy) {
  public static Finding ok(String what, String seen) {
    return new Finding(what, Verdict.OK, seen, "");
  }

  public static Finding note(String what, String seen) {
    return new Finding(what, Verdict.NOTE, seen, "");
  }

  public static Finding warn(String what, String seen, String remedy) {
    return new Finding(what, Verdict.WARN, seen, remedy);
  }

  public static Finding fail(String what, String seen, String remedy) {
    return new Finding(what, Verdict.FAIL, seen, remedy);
  }
}
