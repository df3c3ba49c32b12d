package com.rfid3.foresight.alerts.policy;

import com.rfid3.foresight.alerts.identity.Spelling;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One condition on one field. {@code value} is folded: spellings that the database holds equal
 * match alike.
 */
public record Matcher(Field field, Test test, String value) {

  /** How the value is compared. */
  public enum Test {
    IS,
    IS_NOT,
    STARTS_WITH,
    LIKE;

    /** The name as bodies spell it. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The test of this name; empty where there is none. */
    public static Optional<Test> named(String wire) {
      return Arrays.stream(values()).filter(test -> test.wire().equals(wire)).findFirst();
    }
  }

  /** A condition on a value however it is spelt. */
  public static Matcher of(Field field, Test test, String value) {
    return new Matcher(field, test, Spelling.fold(value));
  }

  /** Whether it holds. */
  public boolean holds(Labelled alert) {
    String label = Spelling.fold(alert.label(field));
    return switch (test) {
      case IS -> label.equals(value);
      case IS_NOT -> !label.equals(value);
      case STARTS_WITH -> label.startsWith(value);
      case LIKE -> Glob.matches(value, label);
    };
  }
}
